package org.sojourn.platform.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proof that access was decided: who acts, by which permission, and on which rows it counts. Only `Access` makes one, and
 * repositories of personal data demand one, so that a read nobody decided does not compile.
 */
public final class AccessDecision {

    private final @Nullable Caller caller;
    private final String permission;
    private final boolean own;
    private final List<String> scopes;
    private final Set<Role> roles;
    private final @Nullable Purpose purpose;

    AccessDecision(
            @Nullable Caller caller,
            String permission,
            boolean own,
            List<String> scopes,
            Set<Role> roles,
            @Nullable Purpose purpose) {
        this.caller = caller;
        this.permission = permission;
        this.own = own;
        this.scopes = List.copyOf(scopes);
        this.roles = Set.copyOf(roles);
        this.purpose = purpose;
    }

    /** The person who acts; there is none where the system itself does. */
    public Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("the system acts here, not a person");
        }
        return caller;
    }

    public boolean bySystem() {
        return caller == null;
    }

    /** For what goes through the rows of all units, or writes what no person may: a timer, a consumer. */
    public void requireSystem() {
        if (caller != null) {
            throw new IllegalStateException("a person acts here, not the system");
        }
    }

    /** The permission, or the name of the process where the system acts. */
    public String permission() {
        return permission;
    }

    /** Does the permission count on the caller's own rows? */
    public boolean own() {
        return own;
    }

    /** The units in which, and below which, the permission counts. */
    public List<String> scopes() {
        return scopes;
    }

    /** The roles by which the permission counts here. */
    public Set<Role> roles() {
        return roles;
    }

    /** What the caller looks for; his role tells, unless `because` said otherwise. None where the system acts. */
    public Optional<Purpose> purpose() {
        return Optional.ofNullable(purpose);
    }

    /** The same decision, taken for another purpose than the caller's role tells. */
    public AccessDecision because(Purpose other) {
        return new AccessDecision(caller, permission, own, scopes, roles, other);
    }

    public boolean unit(String unitPath) {
        return bySystem() || scopes.stream().anyMatch(scope -> Units.within(unitPath, scope));
    }

    public boolean self(UUID person) {
        return caller != null && caller.subject().equals(person);
    }

    public boolean covers(UUID person, String unitPath) {
        return (own && self(person)) || unit(unitPath);
    }
}
