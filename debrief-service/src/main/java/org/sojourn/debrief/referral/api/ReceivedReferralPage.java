package org.sojourn.debrief.referral.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.referral.ReceivedReferralLine;

/** One page of what the caller has received, as the API document describes it. */
record ReceivedReferralPage(
        List<ReceivedReferralLine> items, @Nullable String next) {}
