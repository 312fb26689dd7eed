package org.sojourn.travel.reassessment;

import java.util.Locale;
import org.sojourn.travel.reassessment.ReassessmentState.Command;
import org.sojourn.travel.trip.Permissions;

/** What people may do about a reassessment, and the permission each needs on it. */
enum ReassessmentAction {
    CONFIRM(Permissions.CONFIRM, Command.CONFIRM),
    ALTER(Permissions.DECLARE, Command.ALTER),
    CANCEL(Permissions.DECLARE, Command.CANCEL),
    RECALL(Permissions.RECALL, Command.RECALL),
    DECLINE(Permissions.INVITATION, Command.DECLINE);

    private final String permission;
    private final Command command;

    ReassessmentAction(String permission, Command command) {
        this.permission = permission;
        this.command = command;
    }

    String permission() {
        return permission;
    }

    Command command() {
        return command;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
