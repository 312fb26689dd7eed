package org.sojourn.travel.amendment.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.Idempotency;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.amendment.AmendmentView;
import org.sojourn.travel.amendment.DecideAmendment;
import org.sojourn.travel.amendment.ProposeAmendment;
import org.sojourn.travel.amendment.ReadAmendments;
import org.sojourn.travel.amendment.WithdrawAmendment;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.api.TripRequest;

/** Other plans for one trip. */
@Path("/api/trips/{trip}/amendments")
class AmendmentResource {

    private final ProposeAmendment propose;
    private final DecideAmendment decide;
    private final WithdrawAmendment withdraw;
    private final ReadAmendments read;
    private final Idempotency idempotency;

    AmendmentResource(
            ProposeAmendment propose,
            DecideAmendment decide,
            WithdrawAmendment withdraw,
            ReadAmendments read,
            Idempotency idempotency) {
        this.propose = propose;
        this.decide = decide;
        this.withdraw = withdraw;
        this.read = read;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed(Permissions.DECLARE)
    @Operation(operationId = "proposeAmendment", summary = "Propose another plan for a trip that was filed")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AmendmentView.class)))
    public Response propose(
            @RestPath String trip,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TripRequest request) {
        return idempotency.once(
                key,
                "POST /api/trips/" + trip + "/amendments",
                request,
                () -> created(propose.propose(trip, ifMatch, request.draft())));
    }

    @GET
    @PermissionsAllowed(Permissions.READ)
    @Operation(operationId = "listAmendments", summary = "Read the amendments of a trip, newest first")
    public List<AmendmentView> list(@RestPath String trip) {
        return read.of(trip);
    }

    @POST
    @Path("/{amendment}/decide")
    @PermissionsAllowed(Permissions.DECIDE)
    @Operation(operationId = "decideAmendment", summary = "Approve or decline what an amendment changes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AmendmentView.class)))
    public Response decide(
            @RestPath String trip,
            @RestPath String amendment,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AmendmentDecisionRequest request) {
        return ok(decide.decide(trip, amendment, ifMatch, request.verdict()));
    }

    @POST
    @Path("/{amendment}/withdraw")
    @PermissionsAllowed(Permissions.DECLARE)
    @Operation(operationId = "withdrawAmendment", summary = "Take an amendment back before it is decided")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AmendmentView.class)))
    public Response withdraw(
            @RestPath String trip, @RestPath String amendment, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(withdraw.withdraw(trip, amendment, ifMatch));
    }

    private static Response ok(AmendmentView view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }

    private static Response created(AmendmentView view) {
        return Response.status(Response.Status.CREATED)
                .entity(view)
                .header(HttpHeaders.LOCATION, "/api/trips/" + view.tripId() + "/amendments")
                .tag(Versions.tag(view.version()))
                .build();
    }
}
