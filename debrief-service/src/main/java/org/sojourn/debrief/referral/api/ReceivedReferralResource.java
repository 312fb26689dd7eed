package org.sojourn.debrief.referral.api;

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
import org.sojourn.debrief.referral.ReceiveReferral;
import org.sojourn.debrief.referral.ReceivedReferral;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Pages;
import org.sojourn.platform.web.Versions;

/** What was referred to the caller. */
@Path("/api/referrals")
@Tag(name = "Referrals")
class ReceivedReferralResource {

    private final ReceiveReferral received;

    ReceivedReferralResource(ReceiveReferral received) {
        this.received = received;
    }

    @GET
    @PermissionsAllowed("referral:read")
    @Operation(operationId = "listReferrals", summary = "What was referred to you, the newest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ReceivedReferralPage.class)))
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        return Pages.response(received.list(Cursor.decode(cursor, 1), Limit.of(limit)), request);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("referral:read")
    @Operation(operationId = "getReferral", summary = "One referral, and its extract while it is open")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReceivedReferral.class)))
    public Response get(@RestPath UUID id) {
        return answer(received.get(id));
    }

    @POST
    @Path("/{id}/accept")
    @PermissionsAllowed("referral:answer")
    @Operation(operationId = "acceptReferral", summary = "Take a referral on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReceivedReferral.class)))
    public Response accept(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(received.accept(id, ifMatch));
    }

    @POST
    @Path("/{id}/reject")
    @PermissionsAllowed("referral:answer")
    @Operation(operationId = "rejectReferral", summary = "Send a referral back, and say why")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReceivedReferral.class)))
    public Response reject(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReferralReasonRequest request) {
        return answer(received.reject(id, ifMatch, request.reason()));
    }

    @POST
    @Path("/{id}/done")
    @PermissionsAllowed("referral:answer")
    @Operation(operationId = "finishReferral", summary = "Give the receipt: what became of it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReceivedReferral.class)))
    public Response finish(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReceiptRequest request) {
        return answer(received.finish(id, ifMatch, request.receipt()));
    }

    private static Response answer(ReceivedReferral shown) {
        return Response.ok(shown).tag(Versions.tag(shown.version())).build();
    }
}
