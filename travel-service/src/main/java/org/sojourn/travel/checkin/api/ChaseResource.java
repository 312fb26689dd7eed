package org.sojourn.travel.checkin.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.checkin.CallContact;
import org.sojourn.travel.checkin.ChaseCheckIn;
import org.sojourn.travel.checkin.CheckInView;
import org.sojourn.travel.checkin.EscalateCheckIn;
import org.sojourn.travel.checkin.ResolveCheckIn;
import org.sojourn.travel.checkin.RevealContact;
import org.sojourn.travel.trip.EmergencyContact;
import org.sojourn.travel.trip.Permissions;

/** What a duty officer does about a sign of life that did not come. */
@Path("/api/trips/{trip}/check-ins/{id}")
class ChaseResource {

    private final ChaseCheckIn chase;
    private final RevealContact reveal;
    private final CallContact call;
    private final ResolveCheckIn resolve;
    private final EscalateCheckIn escalate;

    ChaseResource(
            ChaseCheckIn chase,
            RevealContact reveal,
            CallContact call,
            ResolveCheckIn resolve,
            EscalateCheckIn escalate) {
        this.chase = chase;
        this.reveal = reveal;
        this.call = call;
        this.resolve = resolve;
        this.escalate = escalate;
    }

    @POST
    @Path("/chase")
    @PermissionsAllowed(Permissions.WATCH)
    @Operation(operationId = "chaseCheckIn", summary = "Take an alert up, or take note of its next step")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CheckInView.class)))
    public Response chase(@RestPath String trip, @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return CheckInResource.ok(chase.chase(trip, id, ifMatch));
    }

    @POST
    @Path("/reveal-contact")
    @PermissionsAllowed(Permissions.WATCH)
    @Operation(operationId = "revealEmergencyContact", summary = "See whom to phone; the traveller is told")
    public EmergencyContact reveal(@RestPath String trip, @RestPath UUID id) {
        return reveal.reveal(trip, id);
    }

    @POST
    @Path("/contact")
    @PermissionsAllowed(Permissions.WATCH)
    @Operation(operationId = "recordContactCall", summary = "Record what phoning the emergency contact brought")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CheckInView.class)))
    public Response contact(
            @RestPath String trip,
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ContactRequest request) {
        return CheckInResource.ok(call.call(trip, id, ifMatch, request.outcome(), request.note()));
    }

    @POST
    @Path("/resolve")
    @PermissionsAllowed(Permissions.WATCH)
    @Operation(operationId = "resolveCheckIn", summary = "Vouch that the traveller is safe")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CheckInView.class)))
    public Response resolve(
            @RestPath String trip,
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ResolveRequest request) {
        return CheckInResource.ok(resolve.resolve(trip, id, ifMatch, request.reason()));
    }

    @POST
    @Path("/escalate")
    @PermissionsAllowed(Permissions.WATCH)
    @Operation(operationId = "escalateCheckIn", summary = "Raise an incident without waiting for the ladder")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CheckInView.class)))
    public Response escalate(
            @RestPath String trip,
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EscalateRequest request) {
        return CheckInResource.ok(escalate.escalate(trip, id, ifMatch, request.type(), request.reason()));
    }
}
