package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.platform.oversight.Measure;

/** Counts trips that were filed, by how long that was before the departure then planned. */
@ApplicationScoped
class LeadTimeMeasure implements Measure {

    @Override
    public String name() {
        return "lead-time";
    }

    @Override
    public String description() {
        return "Trips filed, by the days from filing to the departure then planned.";
    }

    @Override
    public List<String> parts() {
        return List.of("under-7-days", "7-to-20-days", "21-days-or-more");
    }

    @Override
    public String sql() {
        return """
            select t.unit_path, null::text as slice,
              case when (e.inputs ->> 'leadDays')::int < 7 then 'under-7-days'
                when (e.inputs ->> 'leadDays')::int < 21 then '7-to-20-days'
                else '21-days-or-more' end as part, count(*) as n
            """ + FilingMeasure.AS_FILED;
    }
}
