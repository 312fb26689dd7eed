package org.sojourn.debrief.followup;

import java.util.Locale;

/** How a follow-up ends: its owner has done it, or the debriefer gives it up. */
enum FollowUpCommand {
    COMPLETE,
    WAIVE;

    /** The command as it stands in paths, audit and allowed actions. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
