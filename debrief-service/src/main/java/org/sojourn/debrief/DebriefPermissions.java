package org.sojourn.debrief;

import static org.sojourn.platform.access.PermissionTable.anywhere;
import static org.sojourn.platform.access.PermissionTable.own;
import static org.sojourn.platform.access.PermissionTable.unit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sojourn.platform.access.PermissionTable;
import org.sojourn.platform.access.Role;

/** Which role may do what in this service; what of a case its holder then sees is decided by his part in it. */
class DebriefPermissions {

    @Produces
    @Singleton
    PermissionTable permissions() {
        PermissionTable.Builder table = PermissionTable.of();
        for (Role role : Role.values()) {
            table.grant(role, own("notice:read"), own("access-log:read"), own("follow-up:own"));
        }
        return table.grant(Role.TRAVELLER, own("debrief:read"), own("debrief:answer"), anywhere("questionnaire:read"))
                .grant(
                        Role.DEBRIEFER,
                        unit("break-glass:open"),
                        own("break-glass:read"),
                        own("debrief:read"),
                        unit("debrief:read"),
                        unit("debrief:queue"),
                        unit("debrief:work"),
                        anywhere("questionnaire:read"))
                .grant(
                        Role.CASE_REVIEWER,
                        unit("break-glass:read"),
                        unit("break-glass:review"),
                        own("debrief:read"),
                        unit("debrief:read"),
                        unit("debrief:queue"),
                        unit("debrief:review"),
                        anywhere("questionnaire:read"))
                .grant(
                        Role.CASE_SUPERVISOR,
                        unit("debrief:supervise"),
                        unit("oversight:read"),
                        unit("break-glass:read"),
                        unit("break-glass:review"),
                        unit("break-glass:open"),
                        own("debrief:read"),
                        unit("debrief:read"),
                        unit("debrief:queue"),
                        unit("debrief:work"),
                        anywhere("questionnaire:read"))
                .grant(Role.LIAISON, own("referral:read"), own("referral:answer"))
                .grant(
                        Role.SECURITY_OFFICER,
                        own("debrief:read"),
                        own("break-glass:read"),
                        unit("break-glass:open"),
                        unit("oversight:read"))
                .grant(Role.DUTY_OFFICER, own("debrief:read"), own("break-glass:read"), unit("break-glass:open"))
                .grant(Role.AUDITOR, unit("audit:read"), unit("oversight:read"))
                .grant(Role.INSPECTOR, unit("oversight:read"))
                .build();
    }
}
