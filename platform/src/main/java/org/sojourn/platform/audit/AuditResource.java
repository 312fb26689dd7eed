package org.sojourn.platform.audit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Pages;

/** The audit of this service for auditors: what happened in their units, and whether the chain of all entries holds. */
public abstract class AuditResource {

    static final String PERMISSION = "audit:read";

    @Inject
    ReadAudit entries;

    @Inject
    VerifyAudit verification;

    @GET
    @PermissionsAllowed(PERMISSION)
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        return Pages.response(entries.read(Cursor.decode(cursor, 1), Limit.of(limit)), request);
    }

    @GET
    @Path("/verification")
    @PermissionsAllowed(PERMISSION)
    public Verification verify() {
        return verification.verify();
    }
}
