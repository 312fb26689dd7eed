package org.sojourn.travel.condition;

import java.util.Locale;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.condition.ConditionRejected.Reason;
import org.sojourn.travel.condition.ConditionState.Command;
import org.sojourn.travel.trip.Permissions;

/** What people may do to a condition, and what refuses it. */
enum ConditionAction {
    EVIDENCE(Permissions.EVIDENCE, Command.EVIDENCE),
    VERIFY(Permissions.VERIFY, Command.VERIFY),
    RETURN(Permissions.VERIFY, Command.RETURN),
    WAIVE(Permissions.WAIVE, Command.WAIVE);

    private final String permission;
    private final Command command;

    ConditionAction(String permission, Command command) {
        this.permission = permission;
        this.command = command;
    }

    String permission() {
        return permission;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same question for the command and for the list of allowed actions. */
    void check(AccessDecision by, Condition condition) {
        boolean owner = by.self(condition.ownerId());
        if (this == EVIDENCE ? !owner : owner || by.self(condition.travellerId())) {
            throw new ConditionRejected(this == EVIDENCE ? Reason.NOT_OWNER : Reason.OWN_CONDITION);
        }
        ConditionState.TABLE.require(condition.state(), command);
    }
}
