package org.sojourn.travel.checkin.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Pages;
import org.sojourn.travel.checkin.ListAlerts;
import org.sojourn.travel.trip.Permissions;

/** The duty desk. */
@Path("/api/watch")
class WatchResource {

    private final ListAlerts list;

    WatchResource(ListAlerts list) {
        this.list = list;
    }

    @GET
    @PermissionsAllowed(Permissions.WATCH)
    @Operation(operationId = "listAlerts", summary = "List the open alerts of the unit, oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertPage.class)))
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        return Pages.response(list.list(Cursor.decode(cursor, 2), Limit.of(limit)), request);
    }
}
