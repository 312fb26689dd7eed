package org.sojourn.debrief.debriefcase.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import org.sojourn.debrief.debriefcase.ReadWaiver;
import org.sojourn.debrief.debriefcase.ReopenCase;
import org.sojourn.debrief.debriefcase.ShowCase;
import org.sojourn.debrief.debriefcase.WaiveCase;

/** What a supervisor alone decides about a case: that it need not be, and that it is not over. */
@Path("/api/debriefs")
@Tag(name = "Debriefs")
@Transactional
class SupervisionResource {

    private final WaiveCase waive;
    private final ReadWaiver waiver;
    private final ReopenCase reopen;
    private final ShowCase show;

    SupervisionResource(WaiveCase waive, ReadWaiver waiver, ReopenCase reopen, ShowCase show) {
        this.waive = waive;
        this.waiver = waiver;
        this.reopen = reopen;
        this.show = show;
    }

    @POST
    @Path("/{id}/waive")
    @PermissionsAllowed("debrief:supervise")
    @Operation(operationId = "waiveDebrief", summary = "Let a traveller off his debriefing, and tell him why")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DebriefResponse.class)))
    public Response waive(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid WaiveRequest request) {
        return answer(waive.waive(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{id}/waiver")
    @PermissionsAllowed("debrief:read")
    @Operation(operationId = "getDebriefWaiver", summary = "Why a debriefing was waived")
    public ReadWaiver.Waiver waiver(@RestPath String id) {
        return waiver.read(id);
    }

    @POST
    @Path("/{id}/reopen")
    @PermissionsAllowed("debrief:supervise")
    @Operation(operationId = "reopenDebrief", summary = "Open a closed case again, and say why")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DebriefResponse.class)))
    public Response reopen(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReopenRequest request) {
        return answer(reopen.reopen(id, ifMatch, request.to(), request.reason()));
    }

    private Response answer(CaseInHand hand) {
        return DebriefResponse.answer(show.show(hand));
    }
}
