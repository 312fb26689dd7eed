package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.sojourn.platform.problem.NotFound;

/** Shows why a debriefing was waived, to its traveller and to those who see the case. */
@ApplicationScoped
public class ReadWaiver {

    private final CaseAccess access;
    private final ClosureSteps steps;

    ReadWaiver(CaseAccess access, ClosureSteps steps) {
        this.access = access;
        this.steps = steps;
    }

    /** The latest waiver; a case that was opened again keeps it. */
    @Transactional
    public Waiver read(String id) {
        return steps.of(access.read(id, CasePart.ACCOUNT)).stream()
                .filter(step -> step.kind() == StepKind.WAIVED)
                .reduce((earlier, later) -> later)
                .map(step -> new Waiver(String.valueOf(step.reason()), step.at()))
                .orElseThrow(NotFound::new);
    }

    /** Why and when somebody was let off. */
    public record Waiver(String reason, Instant at) {}
}
