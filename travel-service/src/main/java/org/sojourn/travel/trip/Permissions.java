package org.sojourn.travel.trip;

import static org.sojourn.platform.access.PermissionTable.anywhere;
import static org.sojourn.platform.access.PermissionTable.own;
import static org.sojourn.platform.access.PermissionTable.unit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sojourn.platform.access.PermissionTable;
import org.sojourn.platform.access.Role;
import org.sojourn.travel.policy.PolicyPermissions;

/** Who may do what in this service. */
public final class Permissions {

    public static final String READ = "trip:read";
    public static final String DECLARE = "trip:declare";
    public static final String ASK = "trip:ask";
    public static final String DECIDE = "trip:decide";
    public static final String RETURN = "trip:return";
    public static final String CONDITION = "condition:read";
    public static final String EVIDENCE = "condition:evidence";
    public static final String VERIFY = "condition:verify";
    public static final String WAIVE = "condition:waive";
    public static final String APPEAL_READ = "appeal:read";
    public static final String APPEAL_FILE = "appeal:file";
    public static final String APPEAL_DECIDE = "appeal:decide";
    public static final String APPEAL_LIST = "appeal:list";

    public static final String CHECK_IN_READ = "check-in:read";
    public static final String CHECK_IN_ANSWER = "check-in:answer";
    public static final String WATCH = "check-in:watch";
    public static final String INCIDENT_READ = "incident:read";
    public static final String INCIDENT_RAISE = "incident:raise";
    public static final String INCIDENT_HANDLE = "incident:handle";
    public static final String INCIDENT_CLOSE = "incident:close";
    public static final String BRIEFING_READ = "briefing:read";
    public static final String BRIEFING_ACKNOWLEDGE = "briefing:acknowledge";

    public static final String REASSESSMENT = "reassessment:read";
    public static final String CONFIRM = "reassessment:confirm";
    public static final String RECALL = "reassessment:recall";
    public static final String INVITATIONS = "invitation:read";
    public static final String INVITATION = "invitation:answer";

    public static final String ERASURES = "erasure:read";
    public static final String ERASURE_REQUEST = "erasure:request";
    public static final String ERASURE_DECIDE = "erasure:decide";
    public static final String HOLDS = "legal-hold:read";
    public static final String HOLD = "legal-hold:set";

    Permissions() {}

    @Produces
    @Singleton
    static PermissionTable table() {
        PermissionTable.Builder table = PermissionTable.of();
        for (Role role : Role.values()) {
            table.grant(
                    role,
                    anywhere(PolicyPermissions.READ),
                    own("notice:read"),
                    own("access-log:read"),
                    own(ERASURES),
                    own(CONDITION),
                    own(EVIDENCE));
        }
        return table.grant(Role.TRAVELLER, own(READ), own(DECLARE), own(RETURN), own(APPEAL_READ), own(APPEAL_FILE))
                .grant(Role.TRAVELLER, own(REASSESSMENT), own(INVITATIONS), own(INVITATION))
                .grant(Role.APPROVER, unit(REASSESSMENT), unit(CONFIRM), unit(INVITATIONS))
                .grant(Role.SECURITY_OFFICER, unit(REASSESSMENT), unit(CONFIRM), unit(RECALL), unit(INVITATIONS))
                .grant(Role.DUTY_OFFICER, unit(REASSESSMENT), unit(RECALL))
                .grant(Role.SUPERVISOR, unit(READ))
                .grant(
                        Role.APPROVER,
                        unit(READ),
                        unit(ASK),
                        unit(DECIDE),
                        unit(CONDITION),
                        unit(VERIFY),
                        unit(WAIVE),
                        unit(APPEAL_READ))
                .grant(
                        Role.SECURITY_OFFICER,
                        unit(READ),
                        unit(ASK),
                        unit(RETURN),
                        unit(CONDITION),
                        unit(VERIFY),
                        unit(APPEAL_READ))
                .grant(Role.APPEAL_REVIEWER, unit(APPEAL_READ), unit(APPEAL_LIST), unit(APPEAL_DECIDE))
                .grant(Role.DUTY_OFFICER, unit(READ), unit(CONDITION))
                .grant(Role.ORG_ADMIN, unit(PolicyPermissions.UPLOAD), unit(PolicyPermissions.ACTIVATE))
                .grant(Role.AUDITOR, unit("audit:read"), unit("oversight:read"))
                .grant(Role.PRIVACY_OFFICER, unit(ERASURES), unit(ERASURE_REQUEST), unit(HOLDS))
                .grant(Role.RECORDS_OFFICER, unit(ERASURES), unit(ERASURE_DECIDE), unit(HOLDS), unit(HOLD))
                .grant(Role.INSPECTOR, unit("oversight:read"))
                .grant(Role.SECURITY_OFFICER, unit("oversight:read"))
                .grant(
                        Role.TRAVELLER,
                        own(CHECK_IN_READ),
                        own(CHECK_IN_ANSWER),
                        own(INCIDENT_READ),
                        own(INCIDENT_RAISE),
                        own(BRIEFING_READ),
                        own(BRIEFING_ACKNOWLEDGE))
                .grant(
                        Role.SECURITY_OFFICER,
                        unit(CHECK_IN_READ),
                        unit(INCIDENT_READ),
                        unit(INCIDENT_RAISE),
                        unit(INCIDENT_CLOSE),
                        unit(BRIEFING_READ))
                .grant(
                        Role.DUTY_OFFICER,
                        unit(CHECK_IN_READ),
                        unit(WATCH),
                        unit(INCIDENT_READ),
                        unit(INCIDENT_RAISE),
                        unit(INCIDENT_HANDLE),
                        unit(INCIDENT_CLOSE),
                        unit(BRIEFING_READ))
                .grant(Role.APPROVER, unit(BRIEFING_READ))
                .build();
    }
}
