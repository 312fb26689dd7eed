package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Notes that the plan has been confirmed or corrected to its last item; only the first time is announced. */
@ApplicationScoped
public class ReconcileCase {

    private final CaseRecorder recorder;

    ReconcileCase(CaseRecorder recorder) {
        this.recorder = recorder;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void reconcile(CaseInHand hand, Instant now) {
        hand.debriefCase().reconcile(now).ifPresent(event -> recorder.announce(hand.debriefCase(), event));
    }
}
