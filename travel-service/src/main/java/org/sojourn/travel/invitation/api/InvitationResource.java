package org.sojourn.travel.invitation.api;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Idempotency;
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Pages;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.invitation.FindInvitation;
import org.sojourn.travel.invitation.InvitationState;
import org.sojourn.travel.invitation.InvitationView;
import org.sojourn.travel.invitation.ListInvitations;
import org.sojourn.travel.invitation.RegisterInvitation;
import org.sojourn.travel.trip.ListView;
import org.sojourn.travel.trip.Permissions;

/** Invitations: recorded, listed and read. */
@Path("/api/invitations")
class InvitationResource {

    private final RegisterInvitation register;
    private final ListInvitations list;
    private final FindInvitation find;
    private final Idempotency idempotency;

    InvitationResource(
            RegisterInvitation register, ListInvitations list, FindInvitation find, Idempotency idempotency) {
        this.register = register;
        this.list = list;
        this.find = find;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed(Permissions.INVITATION)
    @Operation(operationId = "registerInvitation", summary = "Record an invitation")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Response register(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull InvitationRequest request) {
        return idempotency.once(
                key, "POST /api/invitations", request, () -> created(register.register(request.draft())));
    }

    @GET
    @PermissionsAllowed(Permissions.INVITATIONS)
    @Operation(operationId = "listInvitations", summary = "List own invitations, or those of the unit (view=UNIT)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitationPage.class)))
    public Response list(
            @QueryParam("view") @DefaultValue("OWN") ListView view,
            @QueryParam("state") @Nullable InvitationState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        return Pages.response(list.list(view, state, Cursor.decode(cursor, 2), Limit.of(limit)), request);
    }

    @GET
    @Path("/{invitation}")
    @PermissionsAllowed(Permissions.INVITATIONS)
    @Operation(operationId = "getInvitation", summary = "Read an invitation and the guidance that speaks about it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Response get(@RestPath String invitation) {
        InvitationView view = find.find(invitation);
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }

    private static Response created(InvitationView view) {
        return Response.status(Response.Status.CREATED)
                .entity(view)
                .header(HttpHeaders.LOCATION, "/api/invitations/" + view.id())
                .tag(Versions.tag(view.version()))
                .build();
    }
}
