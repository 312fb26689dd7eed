package org.sojourn.debrief.followup.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.followup.OwnFollowUp;
import org.sojourn.debrief.followup.OwnFollowUps;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Pages;
import org.sojourn.platform.web.Versions;

/** What the caller is to do for cases. */
@Path("/api/follow-ups")
@Tag(name = "Follow-ups")
class OwnFollowUpResource {

    private final OwnFollowUps own;

    OwnFollowUpResource(OwnFollowUps own) {
        this.own = own;
    }

    @GET
    @PermissionsAllowed("follow-up:own")
    @Operation(operationId = "listFollowUps", summary = "What you are to do, by due date")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnFollowUpPage.class)))
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        return Pages.response(own.list(Cursor.decode(cursor, 2), Limit.of(limit)), request);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("follow-up:own")
    @Operation(operationId = "getFollowUp", summary = "One thing you are to do")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnFollowUp.class)))
    public Response get(@RestPath UUID id) {
        return answer(own.get(id));
    }

    @POST
    @Path("/{id}/complete")
    @PermissionsAllowed("follow-up:own")
    @Operation(operationId = "completeFollowUp", summary = "Say that it is done")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnFollowUp.class)))
    public Response complete(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CompleteFollowUpRequest request) {
        return answer(own.complete(id, ifMatch, request.remark()));
    }

    private static Response answer(OwnFollowUp shown) {
        return Response.ok(shown).tag(Versions.tag(shown.version())).build();
    }
}
