package org.sojourn.travel.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.platform.oversight.Measure;

/** Whether those who left in a month were briefed on what held when they left. */
@ApplicationScoped
class BriefingMeasure implements Measure {

    private static final String SQL = """
            select t.unit_path, '' as slice,
              case
                when not coalesce(%s, false) then 'not-required'
                when exists (
                  select from briefing b where b.traveller_id = t.traveller_id and b.trip_id = t.id
                    and (b.acknowledged_at at time zone t.return_zone)::date <= t.departed_on
                    and (b.voided_at is null or (b.voided_at at time zone t.return_zone)::date > t.departed_on))
                  then 'acknowledged'
                else 'not-acknowledged'
              end as part,
              count(*) as n
            from trip t, period
            where t.departed_on >= (since at time zone 'UTC')::date and t.departed_on < (until at time zone 'UTC')::date
            group by 1, 2, 3""".formatted(BriefingRules.REQUIRED);

    @Override
    public String name() {
        return "briefing";
    }

    @Override
    public String description() {
        return "Departures of the month, by whether the briefing that the trip takes was acknowledged before.";
    }

    @Override
    public List<String> parts() {
        return List.of("acknowledged", "not-acknowledged", "not-required");
    }

    @Override
    public String sql() {
        return SQL;
    }
}
