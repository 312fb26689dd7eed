package org.sojourn.debrief.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseCommand;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.problem.Invalid;

/** Adds a graded finding to the file of a case, or one that takes the place of an earlier finding. */
@ApplicationScoped
public class AddFinding {

    private final CaseAccess access;
    private final FindingRepository findings;
    private final FileAudit audit;
    private final InstantSource clock;

    AddFinding(CaseAccess access, FindingRepository findings, FileAudit audit, InstantSource clock) {
        this.access = access;
        this.findings = findings;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public FindingLine add(String caseId, Grade grade, String text, @Nullable UUID corrects) {
        CaseInHand hand = access.act(caseId, CaseCommand.ADD_FINDING);
        hand.debriefCase().require(CaseCommand.ADD_FINDING);
        if (corrects != null
                && findings.inForce(hand).stream()
                        .noneMatch(finding -> finding.id().equals(corrects))) {
            throw new Invalid("/corrects", "unknown-finding", "There is no such finding in force in this case.");
        }
        FindingLine added = findings.add(hand, grade, text, corrects, clock.instant());
        audit.added(hand, CaseCommand.ADD_FINDING, "finding", added.id());
        return added;
    }
}
