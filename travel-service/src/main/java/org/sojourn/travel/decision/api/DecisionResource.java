package org.sojourn.travel.decision.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import org.sojourn.travel.decision.DecideTrip;
import org.sojourn.travel.decision.DecisionStatus;
import org.sojourn.travel.decision.RecuseFromTrip;
import org.sojourn.travel.decision.ShowDecision;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.TripView;
import org.sojourn.travel.trip.api.TripAnswers;

/** Deciding a trip, taking oneself out of it, and the notice of the decision. */
@Path("/api/trips/{trip}")
class DecisionResource {

    private final DecideTrip decide;
    private final RecuseFromTrip recuse;
    private final ShowDecision show;

    DecisionResource(DecideTrip decide, RecuseFromTrip recuse, ShowDecision show) {
        this.decide = decide;
        this.recuse = recuse;
        this.show = show;
    }

    @GET
    @Path("/decision")
    @PermissionsAllowed(Permissions.READ)
    @Operation(operationId = "getDecision", summary = "Read votes, due date and the notice of the decision")
    public DecisionStatus decision(@RestPath String trip) {
        return show.show(trip);
    }

    @POST
    @Path("/decide")
    @PermissionsAllowed(Permissions.DECIDE)
    @Operation(
            operationId = "decideTrip",
            summary = "Approve or decline; at high risk a second person has to approve too")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripView.class)))
    public Response decide(
            @RestPath String trip,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DecideRequest request) {
        return TripAnswers.ok(decide.decide(trip, ifMatch, request.verdict()));
    }

    @POST
    @Path("/recuse")
    @PermissionsAllowed(Permissions.DECIDE)
    @Operation(operationId = "recuseFromTrip", summary = "Take oneself out of deciding a trip, for good")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripView.class)))
    public Response recuse(
            @RestPath String trip,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RecuseRequest request) {
        return TripAnswers.ok(recuse.recuse(trip, ifMatch, request.reason()));
    }
}
