package org.sojourn.advisory;

import static org.sojourn.platform.access.PermissionTable.anywhere;
import static org.sojourn.platform.access.PermissionTable.own;
import static org.sojourn.platform.access.PermissionTable.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.sojourn.platform.access.PermissionTable;
import org.sojourn.platform.access.Role;

/** Who may do what in this service. */
class AdvisoryPermissions {

    @Produces
    @ApplicationScoped
    PermissionTable permissions() {
        PermissionTable.Builder table = PermissionTable.of();
        for (Role role : Role.values()) {
            table.grant(
                    role,
                    anywhere("country:read"),
                    anywhere("advisory:read"),
                    own("acknowledgement:give"),
                    own("acknowledgement:read"),
                    own("notice:read"),
                    own("access-log:read"));
        }
        return table.grant(
                        Role.ADVISORY_EDITOR,
                        unit("advisory:read"),
                        unit("advisory:write"),
                        unit("advisory:count"),
                        unit("advisory:review"),
                        unit("acknowledgement:list"),
                        unit("acknowledgement:read"),
                        unit("country-group:write"))
                .grant(
                        Role.ADVISORY_PUBLISHER,
                        unit("advisory:read"),
                        unit("advisory:publish"),
                        unit("advisory:count"),
                        unit("advisory:review"),
                        unit("acknowledgement:list"),
                        unit("acknowledgement:read"))
                .grant(
                        Role.SECURITY_OFFICER,
                        unit("acknowledgement:list"),
                        unit("acknowledgement:read"),
                        unit("oversight:read"))
                .grant(Role.SUPERVISOR, own("acknowledgement:supervise"))
                .grant(Role.AUDITOR, unit("audit:read"), unit("oversight:read"))
                .grant(Role.INSPECTOR, unit("oversight:read"))
                .build();
    }
}
