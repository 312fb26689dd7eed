package org.sojourn.advisory.advisory.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.advisory.AdvisoryKey;
import org.sojourn.advisory.advisory.PublishEdition;
import org.sojourn.advisory.advisory.ReturnEdition;
import org.sojourn.advisory.advisory.SubmitEdition;
import org.sojourn.advisory.advisory.UnscheduleEdition;
import org.sojourn.advisory.advisory.WithdrawEdition;

/** The way of an edition from its draft to its end. */
@Path("/api/advisories/{advisory}/editions/{number}")
@Tag(name = "Advisories")
class EditionCommandResource {

    private final SubmitEdition submit;
    private final ReturnEdition sendBack;
    private final PublishEdition publish;
    private final UnscheduleEdition unschedule;
    private final WithdrawEdition withdraw;
    private final EditionAnswers answers;

    EditionCommandResource(
            SubmitEdition submit,
            ReturnEdition sendBack,
            PublishEdition publish,
            UnscheduleEdition unschedule,
            WithdrawEdition withdraw,
            EditionAnswers answers) {
        this.submit = submit;
        this.sendBack = sendBack;
        this.publish = publish;
        this.unschedule = unschedule;
        this.withdraw = withdraw;
        this.answers = answers;
    }

    @POST
    @Path("/submit")
    @PermissionsAllowed("advisory:write")
    @Operation(operationId = "submitEdition", summary = "Hand a draft to the publishers")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionResponse.class)))
    public Response submit(
            @PathParam("advisory") String advisory,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.edition(submit.submit(AdvisoryKey.of(advisory), number, ifMatch));
    }

    @POST
    @Path("/return")
    @PermissionsAllowed("advisory:publish")
    @Operation(operationId = "returnEdition", summary = "Give an edition in review back to its authors")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionResponse.class)))
    public Response sendBack(
            @PathParam("advisory") String advisory,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return answers.edition(sendBack.sendBack(AdvisoryKey.of(advisory), number, ifMatch, request.reason()));
    }

    @POST
    @Path("/publish")
    @PermissionsAllowed("advisory:publish")
    @Operation(
            operationId = "publishEdition",
            summary = "Approve an edition: published now, or scheduled if it takes effect later")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionResponse.class)))
    public Response publish(
            @PathParam("advisory") String advisory,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.edition(publish.publish(AdvisoryKey.of(advisory), number, ifMatch));
    }

    @POST
    @Path("/unschedule")
    @PermissionsAllowed("advisory:write")
    @Operation(operationId = "unscheduleEdition", summary = "Make a scheduled edition a draft again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionResponse.class)))
    public Response unschedule(
            @PathParam("advisory") String advisory,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.edition(unschedule.unschedule(AdvisoryKey.of(advisory), number, ifMatch));
    }

    @POST
    @Path("/withdraw")
    @PermissionsAllowed("advisory:publish")
    @Operation(operationId = "withdrawEdition", summary = "Take the edition in force back")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionResponse.class)))
    public Response withdraw(
            @PathParam("advisory") String advisory,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return answers.edition(withdraw.withdraw(AdvisoryKey.of(advisory), number, ifMatch, request.reason()));
    }
}
