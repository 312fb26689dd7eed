package org.sojourn.platform.audit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Pages;

/** Who read the caller's file in this service; each service serves it under its own path. */
public abstract class AccessLogResource {

    static final String PERMISSION = "access-log:read";

    @Inject
    ReadAccessLog accessLog;

    @GET
    @PermissionsAllowed(PERMISSION)
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        return Pages.response(accessLog.read(Cursor.decode(cursor, 1), Limit.of(limit)), request);
    }
}
