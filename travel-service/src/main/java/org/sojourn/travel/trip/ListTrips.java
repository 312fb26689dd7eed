package org.sojourn.travel.trip;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;
import org.sojourn.travel.trip.TripIndex.Scope;

/** Lists the caller's own trips, or those of others that his roles let him see; the latter leaves one entry per page. */
@ApplicationScoped
public class ListTrips {

    private static final Set<Role> OFFICERS = Set.of(Role.APPROVER, Role.SECURITY_OFFICER, Role.DUTY_OFFICER);

    private final Access access;
    private final TripIndex index;
    private final Audit audit;

    ListTrips(Access access, TripIndex index, Audit audit) {
        this.access = access;
        this.index = index;
        this.audit = audit;
    }

    /** Newest departure first. */
    @Transactional
    public Page<TripItem> list(
            ListView view, @Nullable Authorisation authorisation, Optional<Cursor> cursor, int limit) {
        AccessDecision decision = access.decide(Permissions.READ);
        Page<TripItem> page = index.page(decision, scope(view, decision), authorisation, cursor, limit);
        if (view == ListView.UNIT) {
            audit.listed(decision, "trip", page.items().size());
        }
        return page;
    }

    private static Scope scope(ListView view, AccessDecision decision) {
        return switch (view) {
            case OWN -> Scope.OWN;
            case UNIT -> {
                if (decision.scopes().isEmpty()) {
                    throw new ForbiddenException();
                }
                boolean officer = decision.caller().roles().stream().anyMatch(OFFICERS::contains);
                yield officer ? Scope.UNIT : Scope.STAFF;
            }
        };
    }
}
