package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.platform.oversight.Measure;

/** Counts trips that were filed, by whether that was in time. */
@ApplicationScoped
class FilingMeasure implements Measure {

    @Override
    public String name() {
        return "filing";
    }

    @Override
    public String description() {
        return "Trips filed, in time or late by the policy that applied.";
    }

    @Override
    public List<String> parts() {
        return List.of("on-time", "late");
    }

    @Override
    public String sql() {
        return """
            select unit_path, null::text as slice, case when late then 'late' else 'on-time' end as part, count(*) as n
            from trip, period where submitted_at >= since and submitted_at < until group by unit_path, part""";
    }
}
