package org.sojourn.debrief.questionnaire.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.questionnaire.AnswerLine;
import org.sojourn.debrief.questionnaire.ReadAnswers;
import org.sojourn.debrief.questionnaire.Reply;
import org.sojourn.debrief.questionnaire.SaveAnswer;
import org.sojourn.platform.web.Versions;

/** The answers of one case, saved one by one. */
@Path("/api/debriefs")
@Tag(name = "Debriefs")
class AnswerResource {

    private final ReadAnswers read;
    private final SaveAnswer save;

    AnswerResource(ReadAnswers read, SaveAnswer save) {
        this.read = read;
        this.save = save;
    }

    @GET
    @Path("/{id}/answers")
    @PermissionsAllowed("debrief:read")
    @Operation(operationId = "getDebriefAnswers", summary = "All questions, with the answers given so far")
    public List<AnswerLine> answers(@RestPath String id) {
        return read.read(id);
    }

    @PUT
    @Path("/{id}/answers/{question}")
    @PermissionsAllowed("debrief:answer")
    @Operation(
            operationId = "answerDebriefQuestion",
            summary = "Answer one question; If-Match carries the answer's version, \"0\" for the first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnswerLine.class)))
    public Response answer(
            @RestPath String id,
            @RestPath String question,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Reply reply) {
        AnswerLine saved = save.save(id, question, ifMatch, reply);
        return Response.ok(saved).tag(Versions.tag(saved.version())).build();
    }
}
