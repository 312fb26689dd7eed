package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Hands the traveller's account over to the debriefers; nothing of it changes afterwards. */
@ApplicationScoped
public class SubmitCase {

    private final CaseAccess access;
    private final Submission submission;
    private final ReconcileCase reconcile;
    private final CaseRecorder recorder;
    private final InstantSource clock;

    SubmitCase(
            CaseAccess access,
            Submission submission,
            ReconcileCase reconcile,
            CaseRecorder recorder,
            InstantSource clock) {
        this.access = access;
        this.submission = submission;
        this.reconcile = reconcile;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Transactional
    public CaseInHand submit(String id, @Nullable String ifMatch) {
        CaseInHand hand = access.act(id, CaseCommand.SUBMIT).atVersion(ifMatch);
        hand.debriefCase().require(CaseCommand.SUBMIT);
        submission.require(hand);
        Instant now = clock.instant();
        reconcile.reconcile(hand, now);
        hand.debriefCase().submit(now);
        recorder.changed(hand, CaseCommand.SUBMIT);
        return hand;
    }
}
