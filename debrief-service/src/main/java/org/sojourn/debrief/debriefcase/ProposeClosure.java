package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.Invalid;

/** The debriefer proposes how the case should end, and leaves the end to somebody else. */
@ApplicationScoped
public class ProposeClosure {

    private final CaseAccess access;
    private final Checklist checklist;
    private final ClosureSteps steps;
    private final CaseRecorder recorder;
    private final InstantSource clock;

    ProposeClosure(
            CaseAccess access, Checklist checklist, ClosureSteps steps, CaseRecorder recorder, InstantSource clock) {
        this.access = access;
        this.checklist = checklist;
        this.steps = steps;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Transactional
    public CaseInHand propose(String id, @Nullable String ifMatch, Outcome outcome, @Nullable String reason) {
        if (!outcome.proposable()) {
            throw new Invalid("/outcome", "not-proposable", "A debriefing is waived, not proposed to be.");
        }
        CaseInHand hand = access.act(id, CaseCommand.PROPOSE_CLOSURE).atVersion(ifMatch);
        hand.debriefCase().require(CaseCommand.PROPOSE_CLOSURE);
        checklist.requireNothingOpen(hand);
        hand.debriefCase().proposeClosure(outcome);
        steps.add(hand, ClosureStep.of(hand, StepKind.PROPOSED, outcome, clock.instant()), reason);
        recorder.changed(hand, CaseCommand.PROPOSE_CLOSURE);
        return hand;
    }
}
