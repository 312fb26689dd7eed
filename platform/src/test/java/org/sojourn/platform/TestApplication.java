package org.sojourn.platform;

import static org.sojourn.platform.access.PermissionTable.own;
import static org.sojourn.platform.access.PermissionTable.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.Path;
import org.sojourn.platform.access.PermissionTable;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.audit.AccessLogResource;
import org.sojourn.platform.audit.AuditResource;
import org.sojourn.platform.notice.NoticesResource;
import org.sojourn.platform.oversight.OversightResource;

/** What a service adds to the platform, as little as its tests need. */
class TestApplication {

    @Produces
    @ApplicationScoped
    PermissionTable permissions() {
        return PermissionTable.of()
                .grant(Role.TRAVELLER, own("card:read"), own("card:write"), own("notice:read"), own("access-log:read"))
                .grant(Role.APPROVER, unit("card:read"))
                .grant(Role.AUDITOR, unit("audit:read"), unit("oversight:read"))
                .build();
    }

    /** Notices under a path of the tests. */
    @Path("/api/test/notices")
    static class TestNotices extends NoticesResource {}

    /** Readers of the caller's cards. */
    @Path("/api/test/access-log")
    static class TestAccessLog extends AccessLogResource {}

    /** The audit of the tests. */
    @Path("/api/test/audit")
    static class TestAudit extends AuditResource {}

    /** The figures of the tests. */
    @Path("/api/test/oversight")
    static class TestOversight extends OversightResource {}
}
