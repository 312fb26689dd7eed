package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.platform.oversight.Measure;

/** Counts trips that were filed, by whether that was in time; what changed about them later does not make them late. */
@ApplicationScoped
class FilingMeasure implements Measure {

    /** Each trip of the period with what it was judged by when it was filed. */
    static final String AS_FILED = """
            from trip t join evaluation e on e.traveller_id = t.traveller_id and e.trip_id = t.id and e.occasion = 'SUBMITTED',
              period
            where t.submitted_at >= since and t.submitted_at < until group by t.unit_path, part""";

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
            select t.unit_path, null::text as slice,
              case when (e.answer -> 'leadTime' ->> 'late')::boolean then 'late' else 'on-time' end as part, count(*) as n
            """ + AS_FILED;
    }
}
