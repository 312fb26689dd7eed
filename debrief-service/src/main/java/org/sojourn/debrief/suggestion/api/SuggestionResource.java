package org.sojourn.debrief.suggestion.api;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.suggestion.SuggestAdvisory;
import org.sojourn.debrief.suggestion.SuggestedAdvisory;
import org.sojourn.platform.web.Idempotency;

/** Findings that others should be warned of. */
@Path("/api/debriefs")
@Tag(name = "Debriefs")
class SuggestionResource {

    private final SuggestAdvisory suggest;
    private final Idempotency idempotency;

    SuggestionResource(SuggestAdvisory suggest, Idempotency idempotency) {
        this.suggest = suggest;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/{id}/findings/{finding}/suggest-advisory")
    @PermissionsAllowed("debrief:work")
    @Operation(
            operationId = "suggestAdvisory",
            summary = "Suggest an advisory of a finding, once; what you write is released and names nobody")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SuggestedAdvisory.class)))
    public Response suggest(
            @RestPath String id,
            @RestPath UUID finding,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid SuggestAdvisoryRequest request) {
        return idempotency.once(
                key,
                "POST /api/debriefs/" + id + "/findings/" + finding + "/suggest-advisory",
                request,
                () -> Response.status(Response.Status.CREATED)
                        .entity(suggest.suggest(id, finding, request.suggestion()))
                        .build());
    }
}
