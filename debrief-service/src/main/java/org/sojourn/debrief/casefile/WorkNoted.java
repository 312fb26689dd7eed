package org.sojourn.debrief.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.ClosingCheck;

/** The debriefer has written down what he did. */
@ApplicationScoped
class WorkNoted implements ClosingCheck {

    private final NoteRepository notes;

    WorkNoted(NoteRepository notes) {
        this.notes = notes;
    }

    @Override
    public String name() {
        return "work-noted";
    }

    @Override
    public Result check(CaseInHand hand) {
        boolean noted = !notes.of(hand).isEmpty();
        return new Result(noted, noted ? "There are notes of the work done." : "There is no note of what was done.");
    }
}
