package org.sojourn.platform.access;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sojourn.platform.access.PermissionTable.Reach;

/** Decides access, and puts each decision into the running transaction for row-level security to repeat. */
@ApplicationScoped
public class Access {

    private final SecurityIdentity identity;
    private final PermissionTable permissions;
    private final RowContext rows;
    private final Event<Caller> seen;

    Access(SecurityIdentity identity, PermissionTable permissions, RowContext rows, Event<Caller> seen) {
        this.identity = identity;
        this.permissions = permissions;
        this.rows = rows;
        this.seen = seen;
    }

    /** The person behind the running request. */
    public Caller caller() {
        return callerIfKnown().orElseThrow(ForbiddenException::new);
    }

    /** The person behind the running request, unless he is not signed in. */
    public Optional<Caller> callerIfKnown() {
        return Optional.ofNullable(identity.getAttribute(Identities.CALLER));
    }

    /** Does one of the caller's roles grant the permission at all, on whatever rows? */
    public boolean holds(String permission) {
        return permissions.holds(caller().roles(), permission);
    }

    /** Decides for the caller; from here to its end the transaction sees the rows on which the permission counts, and no others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AccessDecision decide(String permission) {
        Caller caller = caller();
        Set<Reach> reaches = permissions.reaches(caller.roles(), permission);
        if (reaches.isEmpty()) {
            throw new ForbiddenException();
        }
        seen.fire(caller);
        boolean own = reaches.contains(Reach.OWN);
        List<String> scopes = reaches.contains(Reach.UNIT) ? List.of(caller.unit()) : List.of();
        rows.person(own ? caller.subject() : null, scopes);
        Set<Role> roles = permissions.roles(caller.roles(), permission);
        return new AccessDecision(caller, permission, own, scopes, roles, Purpose.of(roles));
    }

    /** Lets the system itself act: a consumer, a sweep; `process` names it in the audit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AccessDecision system(String process) {
        rows.system();
        return new AccessDecision(null, process, false, List.of(), Set.of(), null);
    }

    /** Opens one more object to the running transaction; call it only after a relation of the caller to it was checked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void also(UUID object) {
        rows.object(object);
    }
}
