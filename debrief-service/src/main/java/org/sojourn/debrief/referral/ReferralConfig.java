package org.sojourn.debrief.referral;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What an organisation may set about referrals. */
@ConfigMapping(prefix = "sojourn.debrief.referral")
interface ReferralConfig {

    /** The unit whose liaisons receive referrals of a kind; others go to the liaison nearest to the traveller's unit. */
    Map<ReferralKind, String> units();
}
