package org.sojourn.debrief.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sojourn.debrief.casefile.FindingLine;
import org.sojourn.debrief.casefile.FindingsInForce;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.Fingerprint;
import org.sojourn.platform.problem.Invalid;

/** Makes the extract of a referral out of what its debriefer has chosen; what is previewed is what is delivered. */
@ApplicationScoped
class Assembly {

    private final FindingsInForce findings;
    private final Fingerprint fingerprint;

    Assembly(FindingsInForce findings, Fingerprint fingerprint) {
        this.findings = findings;
        this.fingerprint = fingerprint;
    }

    Extract extract(CaseInHand hand, Proposal proposal) {
        Map<UUID, FindingLine> inForce =
                findings.of(hand).stream().collect(Collectors.toMap(FindingLine::id, Function.identity()));
        List<Extract.Told> told = new ArrayList<>();
        for (Proposal.Chosen chosen : proposal.findings()) {
            FindingLine finding = inForce.get(chosen.id());
            if (finding == null) {
                throw new Invalid(
                        "/findings/" + told.size() + "/id",
                        "unknown-finding",
                        "There is no such finding in force in this case.");
            }
            String text = chosen.text() == null ? finding.text() : chosen.text();
            told.add(new Extract.Told(finding.type(), finding.severity(), finding.confidence(), text));
        }
        return new Extract(proposal.kind(), proposal.legalBasis(), proposal.text(), told);
    }

    String hash(Extract extract) {
        return fingerprint.of(extract);
    }
}
