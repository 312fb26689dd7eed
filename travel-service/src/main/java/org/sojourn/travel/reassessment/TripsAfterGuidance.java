package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.platform.oversight.Measure;

/** What became of the trips that an edition asked about. */
@ApplicationScoped
class TripsAfterGuidance implements Measure {

    @Override
    public String name() {
        return "trips-after-guidance";
    }

    @Override
    public String description() {
        return "Trips that an edition asked about or ended, by what became of them in the month.";
    }

    @Override
    public List<String> parts() {
        return AfterGuidance.PARTS;
    }

    @Override
    public String sql() {
        return AfterGuidance.sql(Subject.TRIP, ReassessmentState.CANCELLED);
    }
}
