package org.sojourn.debrief.questionnaire.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.sojourn.debrief.questionnaire.Questionnaires;

/** The editions of the questionnaire as JSON Schema, for forms to be made from. */
@Path("/api/questionnaires")
@Tag(name = "Questionnaires")
class QuestionnaireResource {

    private final Questionnaires questionnaires;

    QuestionnaireResource(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    @GET
    @Path("/{version}")
    @Produces("application/schema+json")
    @PermissionsAllowed("questionnaire:read")
    @Operation(operationId = "getQuestionnaire", summary = "An edition of the questionnaire, as JSON Schema 2020-12")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/schema+json", schema = @Schema(implementation = Object.class)))
    public String get(@RestPath int version) {
        return questionnaires.edition(version).document();
    }
}
