package org.sojourn.debrief.stage.api;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.stage.ClockLine;
import org.sojourn.debrief.stage.HoldClock;
import org.sojourn.debrief.stage.ReadClocks;
import org.sojourn.debrief.stage.ResumeClock;
import org.sojourn.platform.web.Versions;

/** The clocks of a case: how long it may stay in each stage, how long it did, and what held it up. */
@Path("/api/debriefs")
@Tag(name = "Debriefs")
@Transactional
class ClockResource {

    private final ReadClocks read;
    private final HoldClock hold;
    private final ResumeClock resume;

    ClockResource(ReadClocks read, HoldClock hold, ResumeClock resume) {
        this.read = read;
        this.hold = hold;
        this.resume = resume;
    }

    @GET
    @Path("/{id}/clocks")
    @PermissionsAllowed("debrief:read")
    @Operation(
            operationId = "getDebriefClocks",
            summary = "How long a case was in each stage, and by when it should leave it")
    public List<ClockLine> clocks(@RestPath String id) {
        return read.read(id);
    }

    @POST
    @Path("/{id}/pause")
    @PermissionsAllowed("debrief:work")
    @Operation(operationId = "pauseDebrief", summary = "Hold the clock of a case, and say why")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ClockLine.class)))
    public Response pause(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PauseRequest request) {
        return answer(hold.hold(id, ifMatch, request.code(), request.text()));
    }

    @POST
    @Path("/{id}/resume")
    @PermissionsAllowed("debrief:work")
    @Operation(operationId = "resumeDebrief", summary = "Let the clock of a case go on")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ClockLine.class)))
    public Response resume(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(resume.resume(id, ifMatch));
    }

    private Response answer(CaseInHand hand) {
        return Response.ok(read.read(hand))
                .tag(Versions.tag(hand.debriefCase().version()))
                .build();
    }
}
