package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.problem.Invalid;

/** A supervisor opens a closed case again, with a reason and a new term; the traveller and the former debriefer are told. */
@ApplicationScoped
public class ReopenCase {

    private static final String NOTICE = "debrief-reopened";

    private final CaseAccess access;
    private final ClosureSteps steps;
    private final CaseRecorder recorder;
    private final Notices notices;
    private final InstantSource clock;

    ReopenCase(CaseAccess access, ClosureSteps steps, CaseRecorder recorder, Notices notices, InstantSource clock) {
        this.access = access;
        this.steps = steps;
        this.recorder = recorder;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public CaseInHand reopen(String id, @Nullable String ifMatch, ReopenTarget target, String reason) {
        CaseInHand hand = access.act(id, CaseCommand.REOPEN).atVersion(ifMatch);
        DebriefCase closed = hand.debriefCase();
        closed.require(CaseCommand.REOPEN);
        if (!target.fits(closed.submittedAt() != null)) {
            throw new Invalid(
                    "/to", "no-account", "A waived debriefing waits for its traveller again, and no other does.");
        }
        UUID debriefer = closed.debrieferId();
        Instant now = clock.instant();
        Outcome before = closed.reopen(target.state(), now);
        steps.add(hand, ClosureStep.of(hand, StepKind.REOPENED, before, now), reason);
        recorder.changed(hand, CaseCommand.REOPEN);
        recorder.announce(closed, new CaseEvent.Reopened(now));
        notices.tell(closed.travellerId(), NOTICE, CaseLink.to(closed), now);
        if (debriefer != null) {
            notices.tell(debriefer, NOTICE, CaseLink.to(closed), now);
        }
        return hand;
    }
}
