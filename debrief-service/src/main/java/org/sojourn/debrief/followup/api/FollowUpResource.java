package org.sojourn.debrief.followup.api;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.followup.FollowUpView;
import org.sojourn.debrief.followup.ManageFollowUps;
import org.sojourn.platform.web.Idempotency;
import org.sojourn.platform.web.Versions;

/** What is still to be done for a case. */
@Path("/api/debriefs/{id}/follow-ups")
@Tag(name = "Debriefs")
class FollowUpResource {

    private final ManageFollowUps followUps;
    private final Idempotency idempotency;

    FollowUpResource(ManageFollowUps followUps, Idempotency idempotency) {
        this.followUps = followUps;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("debrief:read")
    @Operation(operationId = "listDebriefFollowUps", summary = "The follow-ups of a case, oldest first")
    public List<FollowUpView> list(@RestPath String id) {
        return followUps.of(id);
    }

    @POST
    @PermissionsAllowed("debrief:work")
    @Operation(
            operationId = "addDebriefFollowUp",
            summary = "Give somebody something to do; the case does not close before it has ended")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response add(
            @RestPath String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AddFollowUpRequest request) {
        return idempotency.once(key, "POST /api/debriefs/" + id + "/follow-ups", request, () -> {
            FollowUpView added = followUps.add(id, request.task());
            return Response.status(Response.Status.CREATED)
                    .entity(added)
                    .tag(Versions.tag(added.version()))
                    .build();
        });
    }

    @POST
    @Path("/{followUp}/waive")
    @PermissionsAllowed("debrief:work")
    @Operation(operationId = "waiveDebriefFollowUp", summary = "Give a follow-up up, and say why")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response waive(
            @RestPath String id,
            @RestPath UUID followUp,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid WaiveFollowUpRequest request) {
        FollowUpView waived = followUps.waive(id, followUp, ifMatch, request.reason());
        return Response.ok(waived).tag(Versions.tag(waived.version())).build();
    }
}
