package org.sojourn.debrief.referral;

import java.util.Locale;

/** What its receiver, or the debriefer, does with a referral. */
enum ReferralCommand {
    ACCEPT,
    REJECT,
    FINISH,
    REVOKE;

    /** The command as it stands in paths, audit and allowed actions. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
