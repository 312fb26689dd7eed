package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.platform.oversight.Measure;

/** How the check-ins went whose time ended in a month, the returns among them; those that became void are not counted. */
@ApplicationScoped
class CheckInMeasure implements Measure {

    private static final String SQL = """
            select unit_path, '' as slice,
              case
                when missed_at is null then 'answered-in-time'
                when answered_at is not null then 'answered-late'
                else 'missed'
              end as part,
              count(*) as n
            from check_in, period
            where misses_at >= since and misses_at < until and state not in ('DUE', 'VOID')
            group by 1, 2, 3""";

    @Override
    public String name() {
        return "check-in";
    }

    @Override
    public String description() {
        return "Check-ins whose time ended in the month, by whether and when there was a sign of life.";
    }

    @Override
    public List<String> parts() {
        return List.of("answered-in-time", "answered-late", "missed");
    }

    @Override
    public String sql() {
        return SQL;
    }
}
