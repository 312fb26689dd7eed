package org.sojourn.travel.erasure;

import java.util.List;
import java.util.UUID;
import org.sojourn.travel.erasure.ErasureRejected.Reason;
import org.sojourn.travel.erasure.ErasureState.Command;
import org.sojourn.travel.trip.Permissions;

/** What refuses a step of an erasure; commands and the list of allowed actions ask the same question here. */
final class ErasureRules {

    private ErasureRules() {}

    static String permission(Command command) {
        return switch (command) {
            case CONFIRM, DECLINE -> Permissions.ERASURE_DECIDE;
            case WITHDRAW -> Permissions.ERASURE_REQUEST;
        };
    }

    static void requireAnother(UUID concerned, UUID caller) {
        if (concerned.equals(caller)) {
            throw new ErasureRejected(Reason.OWN_ERASURE);
        }
    }

    static void check(Command command, Erasure erasure, UUID caller, List<Blocker> blockers) {
        requireAnother(erasure.personId(), caller);
        ErasureState.TABLE.require(erasure.state(), command);
        if (command == Command.CONFIRM) {
            if (erasure.requestedBy().equals(caller)) {
                throw new ErasureRejected(Reason.SELF_APPROVAL);
            }
            if (!blockers.isEmpty()) {
                boolean held = blockers.contains(Blocker.LEGAL_HOLD);
                throw new ErasureRejected(held ? Reason.LEGAL_HOLD : Reason.ERASURE_BLOCKED, blockers);
            }
        }
    }
}
