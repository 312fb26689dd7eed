package org.sojourn.debrief.breakglass.api;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.breakglass.BreakGlassView;
import org.sojourn.debrief.breakglass.OpenBreakGlass;
import org.sojourn.platform.web.Idempotency;

/** Opens a case that is closed to whoever asks. */
@Path("/api/debriefs")
@Tag(name = "Break-glass")
class BreakGlassResource {

    private final OpenBreakGlass open;
    private final Idempotency idempotency;

    BreakGlassResource(OpenBreakGlass open, Idempotency idempotency) {
        this.open = open;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/{id}/break-glass")
    @PermissionsAllowed("break-glass:open")
    @Operation(
            operationId = "breakGlass",
            summary = "Open a case that is closed to you, to read and for a while; its owner is told at once")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BreakGlassView.class)))
    public Response open(
            @RestPath String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid BreakGlassRequest request) {
        return idempotency.once(
                key,
                "POST /api/debriefs/" + id + "/break-glass",
                request,
                () -> Response.status(Response.Status.CREATED)
                        .entity(open.open(id, request.reason()))
                        .build());
    }
}
