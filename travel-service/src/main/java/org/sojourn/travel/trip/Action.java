package org.sojourn.travel.trip;

import java.util.Locale;

/** What people may do to a trip, and the permission each needs on it. */
public enum Action {
    UPDATE(Permissions.DECLARE),
    SUBMIT(Permissions.DECLARE),
    ASK(Permissions.ASK),
    ANSWER(Permissions.DECLARE),
    DECIDE(Permissions.DECIDE),
    RECUSE(Permissions.DECIDE),
    WITHDRAW(Permissions.DECLARE),
    CANCEL(Permissions.DECLARE),
    UNDO(Permissions.DECLARE),
    DEPART(Permissions.DECLARE),
    RETURN(Permissions.RETURN);

    private final String permission;

    Action(String permission) {
        this.permission = permission;
    }

    public String permission() {
        return permission;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
