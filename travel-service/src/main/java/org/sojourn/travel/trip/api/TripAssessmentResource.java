package org.sojourn.travel.trip.api;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.trip.AnswerInquiry;
import org.sojourn.travel.trip.AskTraveller;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.SubmitTrip;
import org.sojourn.travel.trip.TripView;

/** Commands that lead a trip to its decision. */
@Path("/api/trips/{trip}")
class TripAssessmentResource {

    private final SubmitTrip submitTrip;
    private final AskTraveller askTraveller;
    private final AnswerInquiry answerInquiry;

    TripAssessmentResource(SubmitTrip submitTrip, AskTraveller askTraveller, AnswerInquiry answerInquiry) {
        this.submitTrip = submitTrip;
        this.askTraveller = askTraveller;
        this.answerInquiry = answerInquiry;
    }

    @POST
    @Path("/submit")
    @PermissionsAllowed(Permissions.DECLARE)
    @Operation(operationId = "submitTrip", summary = "File a draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripView.class)))
    public Response submit(
            @RestPath String trip,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SubmitRequest request) {
        return TripAnswers.ok(submitTrip.submit(trip, ifMatch, blank(request.lateReason())));
    }

    @POST
    @Path("/ask")
    @PermissionsAllowed(Permissions.ASK)
    @Operation(operationId = "askTraveller", summary = "Ask the traveller for information")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripView.class)))
    public Response ask(
            @RestPath String trip,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AskRequest request) {
        return TripAnswers.ok(askTraveller.ask(trip, ifMatch, request.question()));
    }

    @POST
    @Path("/answer")
    @PermissionsAllowed(Permissions.DECLARE)
    @Operation(operationId = "answerInquiry", summary = "Answer the open question")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripView.class)))
    public Response answer(
            @RestPath String trip,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AnswerRequest request) {
        return TripAnswers.ok(answerInquiry.answer(trip, ifMatch, request.answer()));
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
