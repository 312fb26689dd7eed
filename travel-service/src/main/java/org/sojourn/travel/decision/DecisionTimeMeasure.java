package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.platform.oversight.Measure;

/** Counts decisions of approvers, by how long they took. */
@ApplicationScoped
class DecisionTimeMeasure implements Measure {

    @Override
    public String name() {
        return "decision-time";
    }

    @Override
    public String description() {
        return "Trips decided by approvers, by the business days that took, not counting those on which the traveller was asked.";
    }

    @Override
    public List<String> parts() {
        return List.of("within-2-business-days", "within-5-business-days", "longer");
    }

    @Override
    public String sql() {
        return """
            select unit_path, null::text as slice,
              case when business_days <= 2 then 'within-2-business-days' when business_days <= 5 then 'within-5-business-days'
                else 'longer' end as part, count(*) as n
            from decision_clock, period where decided_at >= since and decided_at < until group by unit_path, part""";
    }
}
