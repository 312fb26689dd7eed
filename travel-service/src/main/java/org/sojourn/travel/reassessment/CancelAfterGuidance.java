package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.trip.EndForGuidance;

/** Calls the trip off because of the edition that asks; all that is open about it is settled with it. */
@ApplicationScoped
public class CancelAfterGuidance {

    private final ReassessmentDesk desk;
    private final EndForGuidance end;

    CancelAfterGuidance(ReassessmentDesk desk, EndForGuidance end) {
        this.desk = desk;
        this.end = end;
    }

    @Transactional
    public ReassessmentView cancel(String id, @Nullable String ifMatch) {
        OpenReassessment open = desk.open(ReassessmentAction.CANCEL, id, ifMatch);
        end.end(open.by(), open.itsTrip(), open.task().ground().edition(), open.at());
        return desk.close(ReassessmentAction.CANCEL, open);
    }
}
