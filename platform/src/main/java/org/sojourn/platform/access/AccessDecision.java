package org.sojourn.platform.access;

import java.util.List;
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

    AccessDecision(@Nullable Caller caller, String permission, boolean own, List<String> scopes) {
        this.caller = caller;
        this.permission = permission;
        this.own = own;
        this.scopes = List.copyOf(scopes);
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
