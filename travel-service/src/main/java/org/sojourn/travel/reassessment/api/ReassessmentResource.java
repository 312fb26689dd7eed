package org.sojourn.travel.reassessment.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Pages;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.amendment.AmendmentView;
import org.sojourn.travel.reassessment.AlterAfterGuidance;
import org.sojourn.travel.reassessment.CancelAfterGuidance;
import org.sojourn.travel.reassessment.ConfirmReassessment;
import org.sojourn.travel.reassessment.DeclineAfterGuidance;
import org.sojourn.travel.reassessment.ListReassessments;
import org.sojourn.travel.reassessment.ReadReassessments;
import org.sojourn.travel.reassessment.ReassessmentState;
import org.sojourn.travel.reassessment.ReassessmentView;
import org.sojourn.travel.reassessment.RecallTraveller;
import org.sojourn.travel.trip.ListView;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.api.TripRequest;

/** What changes of guidance ask: listed by deadline, read, and settled. */
@Path("/api/reassessments")
class ReassessmentResource {

    private final ListReassessments list;
    private final ReadReassessments read;
    private final ConfirmReassessment confirm;
    private final AlterAfterGuidance alter;
    private final CancelAfterGuidance cancel;
    private final DeclineAfterGuidance decline;
    private final RecallTraveller recall;

    ReassessmentResource(
            ListReassessments list,
            ReadReassessments read,
            ConfirmReassessment confirm,
            AlterAfterGuidance alter,
            CancelAfterGuidance cancel,
            DeclineAfterGuidance decline,
            RecallTraveller recall) {
        this.list = list;
        this.read = read;
        this.confirm = confirm;
        this.alter = alter;
        this.cancel = cancel;
        this.decline = decline;
        this.recall = recall;
    }

    @GET
    @PermissionsAllowed(Permissions.REASSESSMENT)
    @Operation(
            operationId = "listReassessments",
            summary = "List what guidance asks of oneself, or of the unit (view=UNIT), by deadline")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReassessmentPage.class)))
    public Response list(
            @QueryParam("view") @DefaultValue("OWN") ListView view,
            @QueryParam("state") @DefaultValue("OPEN") ReassessmentState state,
            @QueryParam("advisory") @Nullable String advisory,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        return Pages.response(list.list(view, state, advisory, Cursor.decode(cursor, 2), Limit.of(limit)), request);
    }

    @GET
    @Path("/{reassessment}")
    @PermissionsAllowed(Permissions.REASSESSMENT)
    @Operation(operationId = "getReassessment", summary = "Read what is asked, and why")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReassessmentView.class)))
    public Response get(@RestPath String reassessment) {
        return ok(read.one(reassessment));
    }

    @POST
    @Path("/{reassessment}/confirm")
    @PermissionsAllowed(Permissions.CONFIRM)
    @Operation(operationId = "confirmReassessment", summary = "Let it stand under the new guidance, with reasons")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReassessmentView.class)))
    public Response confirm(
            @RestPath String reassessment,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReasonsRequest request) {
        return ok(confirm.confirm(reassessment, ifMatch, request.reasons()));
    }

    @POST
    @Path("/{reassessment}/alter")
    @PermissionsAllowed(Permissions.DECLARE)
    @Operation(operationId = "alterAfterGuidance", summary = "Propose another plan because of the guidance")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AmendmentView.class)))
    public Response alter(
            @RestPath String reassessment,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TripRequest request) {
        AmendmentView amendment = alter.alter(reassessment, ifMatch, request.draft());
        return Response.ok(amendment).tag(Versions.tag(amendment.version())).build();
    }

    @POST
    @Path("/{reassessment}/cancel")
    @PermissionsAllowed(Permissions.DECLARE)
    @Operation(operationId = "cancelAfterGuidance", summary = "Call the trip off because of the guidance")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReassessmentView.class)))
    public Response cancel(@RestPath String reassessment, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(cancel.cancel(reassessment, ifMatch));
    }

    @POST
    @Path("/{reassessment}/decline")
    @PermissionsAllowed(Permissions.INVITATION)
    @Operation(operationId = "declineAfterGuidance", summary = "Decline the invitation because of the guidance")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReassessmentView.class)))
    public Response decline(@RestPath String reassessment, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(decline.decline(reassessment, ifMatch));
    }

    @POST
    @Path("/{reassessment}/recall")
    @PermissionsAllowed(Permissions.RECALL)
    @Operation(operationId = "recallTraveller", summary = "Order a traveller who is away to come home")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReassessmentView.class)))
    public Response recall(
            @RestPath String reassessment,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RecallRequest request) {
        return ok(recall.recall(reassessment, ifMatch, request.returnBy(), request.reasons()));
    }

    private static Response ok(ReassessmentView view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
