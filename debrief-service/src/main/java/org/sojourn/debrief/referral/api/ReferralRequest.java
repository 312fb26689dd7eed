package org.sojourn.debrief.referral.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.referral.Proposal;
import org.sojourn.debrief.referral.ReferralKind;

/** To whom something is referred, by what right, and what he is to see. */
record ReferralRequest(
        @NotNull ReferralKind kind,
        @Nullable UUID receiver,
        @NotBlank @Size(max = 4000) String legalBasis,
        @NotBlank @Size(max = 20_000) String text,
        @Nullable @Size(max = 50) List<@NotNull @Valid ChosenFinding> findings) {

    Proposal proposal() {
        List<Proposal.Chosen> chosen = findings == null
                ? List.of()
                : findings.stream()
                        .map(finding -> new Proposal.Chosen(finding.id(), finding.text()))
                        .toList();
        return new Proposal(kind, receiver, legalBasis, text, chosen);
    }

    /** A finding to hand on, in other words if it should not be handed on in its own. */
    record ChosenFinding(
            @NotNull UUID id,
            @Nullable @Size(min = 1, max = 20_000) String text) {}
}
