package org.sojourn.travel.condition.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.condition.ConditionView;
import org.sojourn.travel.condition.ListConditions;
import org.sojourn.travel.condition.SettleCondition;
import org.sojourn.travel.trip.Permissions;

/** The conditions of an approval. */
@Path("/api/trips/{trip}/conditions")
class ConditionResource {

    private final ListConditions list;
    private final SettleCondition settle;

    ConditionResource(ListConditions list, SettleCondition settle) {
        this.list = list;
        this.settle = settle;
    }

    @GET
    @PermissionsAllowed(Permissions.CONDITION)
    @Operation(operationId = "listConditions", summary = "Read the conditions of a trip; who owns one sees that one")
    public List<ConditionView> list(@RestPath String trip) {
        return list.of(trip);
    }

    @POST
    @Path("/{condition}/evidence")
    @PermissionsAllowed(Permissions.EVIDENCE)
    @Operation(operationId = "giveEvidence", summary = "Say that a condition one owns is met")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConditionView.class)))
    public Response evidence(
            @RestPath String trip,
            @RestPath UUID condition,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EvidenceRequest request) {
        return ok(settle.evidence(trip, condition, ifMatch, request.evidence()));
    }

    @POST
    @Path("/{condition}/verify")
    @PermissionsAllowed(Permissions.VERIFY)
    @Operation(operationId = "verifyCondition", summary = "Confirm the evidence of another")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConditionView.class)))
    public Response verify(
            @RestPath String trip, @RestPath UUID condition, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(settle.verify(trip, condition, ifMatch));
    }

    @POST
    @Path("/{condition}/return")
    @PermissionsAllowed(Permissions.VERIFY)
    @Operation(operationId = "returnEvidence", summary = "Say why evidence does not do")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConditionView.class)))
    public Response giveBack(
            @RestPath String trip,
            @RestPath UUID condition,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return ok(settle.giveBack(trip, condition, ifMatch, request.reason()));
    }

    @POST
    @Path("/{condition}/waive")
    @PermissionsAllowed(Permissions.WAIVE)
    @Operation(operationId = "waiveCondition", summary = "Let a condition go, with a reason")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConditionView.class)))
    public Response waive(
            @RestPath String trip,
            @RestPath UUID condition,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return ok(settle.waive(trip, condition, ifMatch, request.reason()));
    }

    private static Response ok(ConditionView condition) {
        return Response.ok(condition).tag(Versions.tag(condition.version())).build();
    }
}
