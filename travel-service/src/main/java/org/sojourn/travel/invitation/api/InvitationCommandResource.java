package org.sojourn.travel.invitation.api;

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
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.invitation.AnswerInvitation;
import org.sojourn.travel.invitation.InvitationState.Command;
import org.sojourn.travel.invitation.InvitationView;
import org.sojourn.travel.invitation.LinkInvitation;
import org.sojourn.travel.invitation.ReviewInvitation;
import org.sojourn.travel.trip.Permissions;

/** What the person who is invited does about an invitation. */
@Path("/api/invitations/{invitation}")
class InvitationCommandResource {

    private final ReviewInvitation review;
    private final AnswerInvitation answer;
    private final LinkInvitation link;

    InvitationCommandResource(ReviewInvitation review, AnswerInvitation answer, LinkInvitation link) {
        this.review = review;
        this.answer = answer;
        this.link = link;
    }

    @POST
    @Path("/review")
    @PermissionsAllowed(Permissions.INVITATION)
    @Operation(operationId = "reviewInvitation", summary = "Take an invitation under review")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Response review(@RestPath String invitation, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(review.review(invitation, ifMatch));
    }

    @POST
    @Path("/accept")
    @PermissionsAllowed(Permissions.INVITATION)
    @Operation(operationId = "acceptInvitation", summary = "Accept an invitation")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Response accept(@RestPath String invitation, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(answer.answer(invitation, ifMatch, Command.ACCEPT, null, null));
    }

    @POST
    @Path("/decline")
    @PermissionsAllowed(Permissions.INVITATION)
    @Operation(operationId = "declineInvitation", summary = "Decline an invitation")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Response decline(
            @RestPath String invitation,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull InvitationDeclineRequest request) {
        return ok(answer.answer(invitation, ifMatch, Command.DECLINE, request.reasonCode(), null));
    }

    @POST
    @Path("/redirect")
    @PermissionsAllowed(Permissions.INVITATION)
    @Operation(operationId = "redirectInvitation", summary = "Take part without going there")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Response redirect(
            @RestPath String invitation,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull InvitationRedirectRequest request) {
        return ok(answer.answer(invitation, ifMatch, Command.REDIRECT, request.reasonCode(), request.redirection()));
    }

    @POST
    @Path("/link")
    @PermissionsAllowed(Permissions.INVITATION)
    @Operation(operationId = "linkInvitation", summary = "Name the trip that the invitation leads to")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Response link(
            @RestPath String invitation,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull InvitationLinkRequest request) {
        return ok(link.link(invitation, ifMatch, request.trip()));
    }

    private static Response ok(InvitationView view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
