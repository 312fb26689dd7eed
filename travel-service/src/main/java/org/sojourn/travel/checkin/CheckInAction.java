package org.sojourn.travel.checkin;

import java.util.Locale;
import org.sojourn.travel.trip.Permissions;

/** What people may do to a check-in, and the permission each takes. */
enum CheckInAction {
    ANSWER(Permissions.CHECK_IN_ANSWER),
    RECORD(Permissions.WATCH),
    CHASE(Permissions.WATCH),
    REVEAL_CONTACT(Permissions.WATCH),
    CONTACT(Permissions.WATCH),
    RESOLVE(Permissions.WATCH),
    ESCALATE(Permissions.WATCH);

    private final String permission;

    CheckInAction(String permission) {
        this.permission = permission;
    }

    String permission() {
        return permission;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
