package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.platform.oversight.Measure;

/** Counts debriefs by whether the traveller was in time, late, or let off. */
@ApplicationScoped
class DebriefsDue implements Measure {

    @Override
    public String name() {
        return "debriefs";
    }

    @Override
    public String description() {
        return "Debriefs due in the month: submitted on time, late or not at all, or waived.";
    }

    @Override
    public List<String> parts() {
        return List.of("on-time", "late", "waived");
    }

    /** An account that was given is not due again because its case was opened again, and none is due during a pause. */
    @Override
    public String sql() {
        return """
                select c.unit_path, null as slice,
                    case when c.outcome = 'WAIVED' then 'waived' when c.submitted_at <= coalesce(c.owed_at, c.due_at) then 'on-time'
                        else 'late' end as part,
                    count(*) as n
                from debrief_case c, period
                where (c.owed_at >= period.since and c.owed_at < period.until
                        or c.owed_at is null and c.due_at >= period.since and c.due_at < period.until)
                    and (c.paused_at is null or c.submitted_at is not null)
                    and (c.reopened_at is null or c.submitted_at is null or c.submitted_at > c.reopened_at)
                group by 1, 2, 3""";
    }
}
