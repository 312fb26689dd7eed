package org.sojourn.debrief.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.platform.oversight.Measure;

/** Counts how often the glass was broken, by what a second person thought of it. */
@ApplicationScoped
class BreakGlassReviews implements Measure {

    @Override
    public String name() {
        return "break-glass";
    }

    @Override
    public String description() {
        return "Break-glass accesses whose review was due in the month: justified, not justified, or not reviewed.";
    }

    @Override
    public List<String> parts() {
        return List.of("justified", "not-justified", "open");
    }

    @Override
    public String sql() {
        return """
                select b.unit_path, null as slice, replace(lower(b.state), '_', '-') as part, count(*) as n
                from break_glass b, period
                where b.review_due_at >= period.since and b.review_due_at < period.until
                group by 1, 2, 3""";
    }
}
