package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.notice.Notices;

/** A second person closes a case against the checklist, and the traveller is told. */
@ApplicationScoped
public class CloseCase {

    private final CaseAccess access;
    private final Checklist checklist;
    private final ClosureSteps steps;
    private final CaseRecorder recorder;
    private final Notices notices;
    private final InstantSource clock;

    CloseCase(
            CaseAccess access,
            Checklist checklist,
            ClosureSteps steps,
            CaseRecorder recorder,
            Notices notices,
            InstantSource clock) {
        this.access = access;
        this.checklist = checklist;
        this.steps = steps;
        this.recorder = recorder;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public CaseInHand close(String id, @Nullable String ifMatch, List<String> confirmed) {
        CaseInHand hand = access.act(id, CaseCommand.CLOSE).atVersion(ifMatch);
        DebriefCase reviewed = hand.debriefCase();
        reviewed.require(CaseCommand.CLOSE);
        checklist.requireSatisfied(hand);
        checklist.requireConfirmed(confirmed);
        Instant now = clock.instant();
        CaseEvent.Closed closed = reviewed.close(hand.actor().person(), now);
        ClosureStep step = ClosureStep.of(hand, StepKind.CLOSED, closed.outcome(), now);
        steps.add(hand, step.confirming(confirmed), null);
        recorder.changed(hand, CaseCommand.CLOSE);
        recorder.announce(reviewed, closed);
        notices.tell(reviewed.travellerId(), "debrief-closed", CaseLink.to(reviewed), now);
        return hand;
    }
}
