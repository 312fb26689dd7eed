package org.sojourn.debrief.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseInHand;

/** The findings of a case that no later one corrects, for those who build on them. */
@ApplicationScoped
public class FindingsInForce {

    private final FindingRepository findings;

    FindingsInForce(FindingRepository findings) {
        this.findings = findings;
    }

    public List<FindingLine> of(CaseInHand hand) {
        return findings.inForce(hand);
    }

    public Optional<FindingLine> find(CaseInHand hand, UUID id) {
        return of(hand).stream().filter(finding -> finding.id().equals(id)).findFirst();
    }
}
