package org.sojourn.travel.invitation;

import java.util.Locale;

/** What the person who is invited may do about an invitation. */
enum InvitationAction {
    REVIEW,
    ACCEPT,
    DECLINE,
    REDIRECT,
    LINK;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
