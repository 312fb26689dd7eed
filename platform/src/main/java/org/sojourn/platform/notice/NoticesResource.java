package org.sojourn.platform.notice;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Pages;

/** The caller's notices; each service serves them under its own path. */
public abstract class NoticesResource {

    @Inject
    Notices notices;

    @Inject
    Access access;

    @Inject
    InstantSource clock;

    @GET
    @Transactional
    @PermissionsAllowed("notice:read")
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        return Pages.response(
                notices.list(access.decide("notice:read"), Cursor.decode(cursor, 1), Limit.of(limit)), request);
    }

    @POST
    @Path("/{id}/read")
    @Transactional
    @PermissionsAllowed("notice:read")
    public void read(@RestPath UUID id) {
        notices.read(access.decide("notice:read"), id, clock.instant());
    }
}
