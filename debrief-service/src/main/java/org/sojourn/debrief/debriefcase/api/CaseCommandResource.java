package org.sojourn.debrief.debriefcase.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.ClaimCase;
import org.sojourn.debrief.debriefcase.ReleaseCase;
import org.sojourn.debrief.debriefcase.ShowCase;
import org.sojourn.debrief.debriefcase.SubmitCase;
import org.sojourn.debrief.debriefcase.TriageCase;

/** The way of a case from the traveller to its analysis. */
@Path("/api/debriefs")
@Tag(name = "Debriefs")
@Transactional
class CaseCommandResource {

    private final SubmitCase submit;
    private final ClaimCase claim;
    private final ReleaseCase release;
    private final TriageCase triage;
    private final ShowCase show;

    CaseCommandResource(SubmitCase submit, ClaimCase claim, ReleaseCase release, TriageCase triage, ShowCase show) {
        this.submit = submit;
        this.claim = claim;
        this.release = release;
        this.triage = triage;
        this.show = show;
    }

    @POST
    @Path("/{id}/submit")
    @PermissionsAllowed("debrief:answer")
    @Operation(operationId = "submitDebrief", summary = "Hand over your account, complete")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DebriefResponse.class)))
    public Response submit(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(submit.submit(id, ifMatch));
    }

    @POST
    @Path("/{id}/claim")
    @PermissionsAllowed("debrief:work")
    @Operation(operationId = "claimDebrief", summary = "Take a case on as its debriefer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DebriefResponse.class)))
    public Response claim(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(claim.claim(id, ifMatch));
    }

    @POST
    @Path("/{id}/release")
    @PermissionsAllowed("debrief:work")
    @Operation(operationId = "releaseDebrief", summary = "Put a case back into the queue")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DebriefResponse.class)))
    public Response release(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(release.release(id, ifMatch));
    }

    @POST
    @Path("/{id}/triage")
    @PermissionsAllowed("debrief:work")
    @Operation(operationId = "triageDebrief", summary = "Decide where a submitted case goes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DebriefResponse.class)))
    public Response triage(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid TriageRequest request) {
        return answer(triage.triage(id, ifMatch, request.to()));
    }

    private Response answer(CaseInHand hand) {
        return DebriefResponse.answer(show.show(hand));
    }
}
