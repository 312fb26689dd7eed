package org.sojourn.debrief.plan.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.plan.AddPlanItem;
import org.sojourn.debrief.plan.ConfirmPlanItem;
import org.sojourn.debrief.plan.PlanLine;
import org.sojourn.debrief.plan.ReadPlan;
import org.sojourn.platform.web.Idempotency;
import org.sojourn.platform.web.Versions;

/** The plan of one case, confirmed or corrected line by line. */
@Path("/api/debriefs")
@Tag(name = "Debriefs")
class PlanResource {

    private final ReadPlan read;
    private final ConfirmPlanItem confirm;
    private final AddPlanItem add;
    private final Idempotency idempotency;

    PlanResource(ReadPlan read, ConfirmPlanItem confirm, AddPlanItem add, Idempotency idempotency) {
        this.read = read;
        this.confirm = confirm;
        this.add = add;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/{id}/plan")
    @PermissionsAllowed("debrief:read")
    @Operation(
            operationId = "getDebriefPlan",
            summary = "Each leg, host and contact as declared, and what really happened")
    public List<PlanLine> plan(@RestPath String id) {
        return read.read(id);
    }

    @PUT
    @Path("/{id}/plan/{item}")
    @PermissionsAllowed("debrief:answer")
    @Operation(
            operationId = "confirmDebriefPlanItem",
            summary = "Confirm or correct one line of the plan; If-Match carries the line's version")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanLine.class)))
    public Response confirm(
            @RestPath String id,
            @RestPath UUID item,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ConfirmPlanItemRequest request) {
        PlanLine confirmed = confirm.confirm(id, item, ifMatch, request.confirmation(), request.actual());
        return Response.ok(confirmed).tag(Versions.tag(confirmed.version())).build();
    }

    @POST
    @Path("/{id}/plan")
    @PermissionsAllowed("debrief:answer")
    @Operation(operationId = "addDebriefPlanItem", summary = "Add a leg, host or contact that was not planned")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanLine.class)))
    public Response add(
            @RestPath String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AddPlanItemRequest request) {
        return idempotency.once(key, "POST /api/debriefs/" + id + "/plan", request, () -> {
            PlanLine added = add.add(id, request.kind(), request.actual());
            return Response.status(Response.Status.CREATED)
                    .entity(added)
                    .tag(Versions.tag(added.version()))
                    .build();
        });
    }
}
