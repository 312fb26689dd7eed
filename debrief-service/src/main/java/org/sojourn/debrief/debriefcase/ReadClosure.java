package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows how far a case is from its closing: the checklist as it stands, and the steps taken. */
@ApplicationScoped
public class ReadClosure {

    private final CaseAccess access;
    private final Checklist checklist;
    private final ClosureSteps steps;

    ReadClosure(CaseAccess access, Checklist checklist, ClosureSteps steps) {
        this.access = access;
        this.checklist = checklist;
        this.steps = steps;
    }

    @Transactional
    public Closure read(String id) {
        CaseInHand hand = access.read(id, CasePart.FILE);
        return new Closure(hand.debriefCase().proposedOutcome(), checklist.lines(hand), steps.of(hand));
    }

    /** The way to the closing. */
    public record Closure(@Nullable Outcome proposedOutcome, List<ChecklistLine> checklist, List<TakenStep> steps) {}
}
