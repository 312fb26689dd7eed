package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.notice.Notices;

/** The reviewer sends a case back to its debriefer, and says why. */
@ApplicationScoped
public class ReturnCase {

    private final CaseAccess access;
    private final ClosureSteps steps;
    private final CaseRecorder recorder;
    private final Notices notices;
    private final InstantSource clock;

    ReturnCase(CaseAccess access, ClosureSteps steps, CaseRecorder recorder, Notices notices, InstantSource clock) {
        this.access = access;
        this.steps = steps;
        this.recorder = recorder;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public CaseInHand returnCase(String id, @Nullable String ifMatch, String reason) {
        CaseInHand hand = access.act(id, CaseCommand.RETURN).atVersion(ifMatch);
        DebriefCase reviewed = hand.debriefCase();
        Instant now = clock.instant();
        Outcome proposed = reviewed.returnToAnalysis();
        steps.add(hand, ClosureStep.of(hand, StepKind.RETURNED, proposed, now), reason);
        recorder.changed(hand, CaseCommand.RETURN);
        CaseRules.waitsFor(reviewed)
                .ifPresent(debriefer -> notices.tell(debriefer, "debrief-returned", CaseLink.to(reviewed), now));
        return hand;
    }
}
