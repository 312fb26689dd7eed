package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.amendment.AmendmentView;
import org.sojourn.travel.amendment.Proposals;
import org.sojourn.travel.trip.TripDraft;

/** Proposes another plan because of the edition that asks; the question is settled once that plan stands. */
@ApplicationScoped
public class AlterAfterGuidance {

    private final ReassessmentDesk desk;
    private final Proposals proposals;

    AlterAfterGuidance(ReassessmentDesk desk, Proposals proposals) {
        this.desk = desk;
        this.proposals = proposals;
    }

    @Transactional
    public AmendmentView alter(String id, @Nullable String ifMatch, TripDraft draft) {
        OpenReassessment open = desk.open(ReassessmentAction.ALTER, id, ifMatch);
        AmendmentView amendment = proposals.propose(open.by(), open.itsTrip(), draft, open.at());
        desk.close(ReassessmentAction.ALTER, open);
        return amendment;
    }
}
