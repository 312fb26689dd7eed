package org.sojourn.travel.legalhold.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Idempotency;
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Pages;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.legalhold.FindLegalHolds;
import org.sojourn.travel.legalhold.LegalHoldState;
import org.sojourn.travel.legalhold.LegalHoldView;
import org.sojourn.travel.legalhold.LiftLegalHold;
import org.sojourn.travel.legalhold.SetLegalHold;
import org.sojourn.travel.trip.Permissions;

/** Legal holds: set, read and lifted. */
@Path("/api/legal-holds")
class LegalHoldResource {

    private final SetLegalHold set;
    private final FindLegalHolds find;
    private final LiftLegalHold lift;
    private final Idempotency idempotency;

    LegalHoldResource(SetLegalHold set, FindLegalHolds find, LiftLegalHold lift, Idempotency idempotency) {
        this.set = set;
        this.find = find;
        this.lift = lift;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed(Permissions.HOLD)
    @Operation(operationId = "setLegalHold", summary = "Keep what is held of a person from being erased")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = LegalHoldView.class)))
    public Response set(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull LegalHoldRequest request) {
        return idempotency.once(
                key, "POST /api/legal-holds", request, () -> created(set.set(request.person(), request.reason())));
    }

    @GET
    @PermissionsAllowed(Permissions.HOLDS)
    @Operation(operationId = "listLegalHolds", summary = "List the holds of the unit, the newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LegalHoldPage.class)))
    public Response list(
            @QueryParam("state") @Nullable LegalHoldState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        return Pages.response(find.list(state, Cursor.decode(cursor, 2), Limit.of(limit)), request);
    }

    @GET
    @Path("/{hold}")
    @PermissionsAllowed(Permissions.HOLDS)
    @Operation(operationId = "getLegalHold", summary = "Read a hold, by whom it was set and why")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LegalHoldView.class)))
    public Response get(@RestPath UUID hold) {
        return ok(find.find(hold));
    }

    @POST
    @Path("/{hold}/lift")
    @PermissionsAllowed(Permissions.HOLD)
    @Operation(operationId = "liftLegalHold", summary = "Lift a hold")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LegalHoldView.class)))
    public Response lift(
            @RestPath UUID hold,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull LegalHoldLiftRequest request) {
        return ok(lift.lift(hold, ifMatch, request.reason()));
    }

    private static Response created(LegalHoldView view) {
        return Response.status(Response.Status.CREATED)
                .entity(view)
                .header(HttpHeaders.LOCATION, "/api/legal-holds/" + view.id())
                .tag(Versions.tag(view.version()))
                .build();
    }

    private static Response ok(LegalHoldView view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
