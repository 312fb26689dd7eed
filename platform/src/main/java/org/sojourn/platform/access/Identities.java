package org.sojourn.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** What Quarkus has to know of a caller: who he is, and that he has the permissions of his roles. */
@ApplicationScoped
class Identities {

    static final String CALLER = "sojourn.caller";

    private final PermissionTable permissions;

    Identities(PermissionTable permissions) {
        this.permissions = permissions;
    }

    SecurityIdentity of(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.subject().toString()))
                .addAttribute(CALLER, caller)
                .addPermissionsAsString(permissions.permissions(caller.roles()))
                .build();
    }
}
