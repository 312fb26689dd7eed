package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.platform.oversight.Measure;

/** Counts decisions, by whether a rule or a person made them. */
@ApplicationScoped
class ClearanceMeasure implements Measure {

    @Override
    public String name() {
        return "clearance";
    }

    @Override
    public String description() {
        return "Trips decided: cleared or declined by rule, decided by approvers, or on appeal.";
    }

    @Override
    public List<String> parts() {
        return List.of("cleared-by-rule", "declined-by-rule", "by-approver", "on-appeal");
    }

    @Override
    public String sql() {
        return """
            select unit_path, null::text as slice,
              case when decided_as = 'appeal-reviewer' then 'on-appeal' when decided_by is not null then 'by-approver'
                when outcome = 'DECLINED' then 'declined-by-rule' else 'cleared-by-rule' end as part, count(*) as n
            from decision, period where at >= since and at < until group by unit_path, part""";
    }
}
