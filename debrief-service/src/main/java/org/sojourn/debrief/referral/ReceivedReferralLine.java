package org.sojourn.debrief.referral;

import java.time.Instant;
import java.util.UUID;

/** A referral in its receiver's list: what kind, since when, and where it stands. */
public record ReceivedReferralLine(UUID id, ReferralKind kind, ReferralState state, Instant requestedAt) {}
