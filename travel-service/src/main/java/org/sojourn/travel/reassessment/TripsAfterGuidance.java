package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.platform.oversight.Measure;

/** What became of the trips that an edition asked about. */
@ApplicationScoped
class TripsAfterGuidance implements Measure {

    /** The parts of both measures; what a newer edition replaced counts with that one. */
    static final List<String> PARTS = List.of("altered", "cancelled", "declined", "recalled", "confirmed", "lapsed");

    static final String SQL = """
            select r.unit_path, r.advisory_reference || ' edition ' || r.number as slice, lower(r.state) as part,
              count(*) as n
            from reassessment r cross join period
            where r.object_kind = '%s' and r.state not in ('OPEN', 'SUPERSEDED') and r.ended_at >= period.since
              and r.ended_at < period.until
            group by 1, 2, 3""";

    @Override
    public String name() {
        return "trips-after-guidance";
    }

    @Override
    public String description() {
        return "Trips that an edition asked about, by what was answered in the month.";
    }

    @Override
    public List<String> parts() {
        return PARTS;
    }

    @Override
    public String sql() {
        return SQL.formatted(Subject.TRIP);
    }
}
