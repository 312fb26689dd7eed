package org.sojourn.travel.trip;

import static org.sojourn.platform.access.PermissionTable.anywhere;
import static org.sojourn.platform.access.PermissionTable.own;
import static org.sojourn.platform.access.PermissionTable.unit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sojourn.platform.access.PermissionTable;
import org.sojourn.platform.access.Role;

/** Who may do what in this service. */
public final class Permissions {

    public static final String READ = "trip:read";
    public static final String DECLARE = "trip:declare";
    public static final String ASK = "trip:ask";
    public static final String DECIDE = "trip:decide";
    public static final String RETURN = "trip:return";
    public static final String POLICY = "policy:read";

    Permissions() {}

    @Produces
    @Singleton
    static PermissionTable table() {
        PermissionTable.Builder table = PermissionTable.of();
        for (Role role : Role.values()) {
            table.grant(role, anywhere(POLICY), own("notice:read"), own("access-log:read"));
        }
        return table.grant(Role.TRAVELLER, own(READ), own(DECLARE), own(RETURN))
                .grant(Role.SUPERVISOR, unit(READ))
                .grant(Role.APPROVER, unit(READ), unit(ASK), unit(DECIDE))
                .grant(Role.SECURITY_OFFICER, unit(READ), unit(ASK), unit(RETURN))
                .grant(Role.DUTY_OFFICER, unit(READ))
                .grant(Role.AUDITOR, unit("audit:read"))
                .build();
    }
}
