package org.sojourn.debrief.referral;

import java.util.List;
import org.sojourn.debrief.casefile.Confidence;
import org.sojourn.debrief.casefile.FindingType;
import org.sojourn.debrief.casefile.Severity;

/** All that the receiver of a referral gets to see of a case; its fingerprint is taken over exactly this. */
public record Extract(ReferralKind kind, String legalBasis, String text, List<Told> findings) {

    /** A finding as it is handed on, without its author. */
    public record Told(FindingType type, Severity severity, Confidence confidence, String text) {}
}
