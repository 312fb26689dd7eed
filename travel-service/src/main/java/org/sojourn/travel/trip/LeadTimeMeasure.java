package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.platform.oversight.Measure;

/** Counts trips that were filed, by how long before departure. */
@ApplicationScoped
class LeadTimeMeasure implements Measure {

    @Override
    public String name() {
        return "lead-time";
    }

    @Override
    public String description() {
        return "Trips filed, by the days from filing to departure.";
    }

    @Override
    public List<String> parts() {
        return List.of("under-7-days", "7-to-20-days", "21-days-or-more");
    }

    @Override
    public String sql() {
        return """
            select unit_path, null::text as slice,
              case when planned_departure - (submitted_at at time zone return_zone)::date < 7 then 'under-7-days'
                when planned_departure - (submitted_at at time zone return_zone)::date < 21 then '7-to-20-days'
                else '21-days-or-more' end as part, count(*) as n
            from trip, period where submitted_at >= since and submitted_at < until group by unit_path, part""";
    }
}
