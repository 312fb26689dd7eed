package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.PermissionTable;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.trip.TripRejected.Reason;

/** What a caller may do to a trip, and why not, by the rules that the commands themselves ask. */
@ApplicationScoped
class TripActions {

    private final PermissionTable permissions;
    private final Instance<ActionCheck> checks;

    TripActions(PermissionTable permissions, @Any Instance<ActionCheck> checks) {
        this.permissions = permissions;
        this.checks = checks;
    }

    List<AllowedAction> of(Caller caller, Trip trip, Instant at) {
        return Arrays.stream(Action.values())
                .map(action -> AllowedAction.of(action.wireName(), () -> {
                    requirePermission(action, caller, trip);
                    TripRules.check(action, trip, caller.subject(), at);
                    checks.forEach(check -> check.check(action, trip, caller.subject()));
                }))
                .toList();
    }

    private void requirePermission(Action action, Caller caller, Trip trip) {
        if (!permissions.permits(caller, action.permission(), trip.travellerId(), trip.unitPath())) {
            throw new TripRejected(Reason.NOT_PERMITTED);
        }
    }
}
