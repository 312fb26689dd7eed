package org.sojourn.debrief.interview.api;

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
import org.sojourn.debrief.interview.AnswerRecord;
import org.sojourn.debrief.interview.InterviewView;
import org.sojourn.debrief.interview.ShowInterviews;
import org.sojourn.platform.web.Idempotency;
import org.sojourn.platform.web.Versions;

/** Interviews to read, and what the traveller says of the record of his own. */
@Path("/api/debriefs/{id}/interviews")
@Tag(name = "Debriefs")
class RecordAnswerResource {

    private final ShowInterviews show;
    private final AnswerRecord answer;
    private final Idempotency idempotency;

    RecordAnswerResource(ShowInterviews show, AnswerRecord answer, Idempotency idempotency) {
        this.show = show;
        this.answer = answer;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("debrief:read")
    @Operation(operationId = "listDebriefInterviews", summary = "Interviews, their records, comments and signatures")
    public List<InterviewView> list(@RestPath String id) {
        return show.of(id);
    }

    @POST
    @Path("/{interview}/comments")
    @PermissionsAllowed("debrief:answer")
    @Operation(operationId = "commentDebriefInterview", summary = "Comment on the record, or correct it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = InterviewView.class)))
    public Response comment(
            @RestPath String id,
            @RestPath UUID interview,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid CommentRequest request) {
        return idempotency.once(
                key,
                "POST /api/debriefs/" + id + "/interviews/" + interview + "/comments",
                request,
                () -> Response.status(Response.Status.CREATED)
                        .entity(answer.comment(id, interview, request.text()))
                        .build());
    }

    @POST
    @Path("/{interview}/confirm")
    @PermissionsAllowed("debrief:answer")
    @Operation(
            operationId = "confirmDebriefInterview",
            summary = "Stand for the record as you have read it, named by its hash")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InterviewView.class)))
    public Response confirm(
            @RestPath String id,
            @RestPath UUID interview,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ConfirmRequest request) {
        InterviewView confirmed = answer.confirm(id, interview, ifMatch, request.hash());
        return Response.ok(confirmed).tag(Versions.tag(confirmed.version())).build();
    }
}
