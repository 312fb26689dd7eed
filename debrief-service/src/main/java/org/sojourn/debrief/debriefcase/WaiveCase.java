package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.notice.Notices;

/** A supervisor lets a traveller off his debriefing, and tells him why. */
@ApplicationScoped
public class WaiveCase {

    private final CaseAccess access;
    private final ClosureSteps steps;
    private final CaseRecorder recorder;
    private final Notices notices;
    private final InstantSource clock;

    WaiveCase(CaseAccess access, ClosureSteps steps, CaseRecorder recorder, Notices notices, InstantSource clock) {
        this.access = access;
        this.steps = steps;
        this.recorder = recorder;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public CaseInHand waive(String id, @Nullable String ifMatch, String reason) {
        CaseInHand hand = access.act(id, CaseCommand.WAIVE).atVersion(ifMatch);
        DebriefCase waived = hand.debriefCase();
        Instant now = clock.instant();
        CaseEvent.Closed closed = waived.waive(hand.actor().person(), now);
        steps.add(hand, ClosureStep.of(hand, StepKind.WAIVED, closed.outcome(), now), reason);
        recorder.changed(hand, CaseCommand.WAIVE);
        recorder.announce(waived, closed);
        notices.tell(waived.travellerId(), "debrief-waived", CaseLink.to(waived) + "/waiver", now);
        return hand;
    }
}
