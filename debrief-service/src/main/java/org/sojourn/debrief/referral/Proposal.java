package org.sojourn.debrief.referral;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a debriefer wants to hand on: to whom, by what right, in his own words, and which findings with it. */
public record Proposal(
        ReferralKind kind, @Nullable UUID receiver, String legalBasis, String text, List<Chosen> findings) {

    /** A finding to hand on; a text of its own takes the place of what the finding says. */
    public record Chosen(UUID id, @Nullable String text) {}
}
