package org.sojourn.travel.trip.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.trip.CancelTrip;
import org.sojourn.travel.trip.DepartTrip;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.ReturnTrip;
import org.sojourn.travel.trip.TripView;
import org.sojourn.travel.trip.UndoEnd;
import org.sojourn.travel.trip.WithdrawTrip;

/** Commands that end a trip, or follow the traveller. */
@Path("/api/trips/{trip}")
class TripJourneyResource {

    private final WithdrawTrip withdrawTrip;
    private final CancelTrip cancelTrip;
    private final UndoEnd undoEnd;
    private final DepartTrip departTrip;
    private final ReturnTrip returnTrip;

    TripJourneyResource(
            WithdrawTrip withdrawTrip,
            CancelTrip cancelTrip,
            UndoEnd undoEnd,
            DepartTrip departTrip,
            ReturnTrip returnTrip) {
        this.withdrawTrip = withdrawTrip;
        this.cancelTrip = cancelTrip;
        this.undoEnd = undoEnd;
        this.departTrip = departTrip;
        this.returnTrip = returnTrip;
    }

    @POST
    @Path("/withdraw")
    @PermissionsAllowed(Permissions.DECLARE)
    @Operation(operationId = "withdrawTrip", summary = "Take a trip back before it is decided")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripView.class)))
    public Response withdraw(
            @RestPath String trip,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EndRequest request) {
        return TripAnswers.ok(withdrawTrip.withdraw(trip, ifMatch, request.reasonCode()));
    }

    @POST
    @Path("/cancel")
    @PermissionsAllowed(Permissions.DECLARE)
    @Operation(operationId = "cancelTrip", summary = "Call an authorised trip off")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripView.class)))
    public Response cancel(
            @RestPath String trip,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EndRequest request) {
        return TripAnswers.ok(cancelTrip.cancel(trip, ifMatch, request.reasonCode()));
    }

    @POST
    @Path("/undo")
    @PermissionsAllowed(Permissions.DECLARE)
    @Operation(operationId = "undoEndOfTrip", summary = "Undo a withdrawal or cancellation within 24 hours")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripView.class)))
    public Response undo(@RestPath String trip, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return TripAnswers.ok(undoEnd.undo(trip, ifMatch));
    }

    @POST
    @Path("/depart")
    @PermissionsAllowed(Permissions.DECLARE)
    @Operation(operationId = "departOnTrip", summary = "Record the departure")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripView.class)))
    public Response depart(
            @RestPath String trip,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DepartRequest request) {
        return TripAnswers.ok(departTrip.depart(trip, ifMatch, request.departedOn()));
    }

    @POST
    @Path("/return")
    @PermissionsAllowed(Permissions.RETURN)
    @Operation(operationId = "returnFromTrip", summary = "Record the return")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripView.class)))
    public Response comeBack(
            @RestPath String trip,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReturnRequest request) {
        return TripAnswers.ok(returnTrip.comeBack(trip, ifMatch, request.returnedOn()));
    }
}
