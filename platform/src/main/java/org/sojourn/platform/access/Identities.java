package org.sojourn.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Permission;

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
                .addPermissionChecker(wanted -> Uni.createFrom().item(permissions.holds(caller.roles(), named(wanted))))
                .build();
    }

    /** As the table names it; Quarkus takes what stands behind the colon for actions. */
    private static String named(Permission wanted) {
        String actions = wanted.getActions();
        return actions.isEmpty() ? wanted.getName() : wanted.getName() + ':' + actions;
    }
}
