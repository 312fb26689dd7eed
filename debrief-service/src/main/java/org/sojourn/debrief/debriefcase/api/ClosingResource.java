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
import org.sojourn.debrief.debriefcase.CloseCase;
import org.sojourn.debrief.debriefcase.ProposeClosure;
import org.sojourn.debrief.debriefcase.ReturnCase;
import org.sojourn.debrief.debriefcase.ShowCase;

/** The closing of a case by two people. */
@Path("/api/debriefs")
@Tag(name = "Debriefs")
@Transactional
class ClosingResource {

    private final ProposeClosure propose;
    private final ReturnCase returning;
    private final CloseCase close;
    private final ShowCase show;

    ClosingResource(ProposeClosure propose, ReturnCase returning, CloseCase close, ShowCase show) {
        this.propose = propose;
        this.returning = returning;
        this.close = close;
        this.show = show;
    }

    @POST
    @Path("/{id}/propose-closure")
    @PermissionsAllowed("debrief:work")
    @Operation(operationId = "proposeDebriefClosure", summary = "Propose how a case ends")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DebriefResponse.class)))
    public Response propose(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ProposeClosureRequest request) {
        return answer(propose.propose(id, ifMatch, request.outcome(), request.reason()));
    }

    @POST
    @Path("/{id}/return")
    @PermissionsAllowed("debrief:review")
    @Operation(operationId = "returnDebrief", summary = "Send a case back to its debriefer, and say why")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DebriefResponse.class)))
    public Response returnCase(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReturnRequest request) {
        return answer(returning.returnCase(id, ifMatch, request.reason()));
    }

    @POST
    @Path("/{id}/close")
    @PermissionsAllowed("debrief:review")
    @Operation(operationId = "closeDebrief", summary = "Close a case that somebody else has worked on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DebriefResponse.class)))
    public Response close(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CloseRequest request) {
        return answer(close.close(id, ifMatch, request.confirmed()));
    }

    private Response answer(CaseInHand hand) {
        return DebriefResponse.answer(show.show(hand));
    }
}
