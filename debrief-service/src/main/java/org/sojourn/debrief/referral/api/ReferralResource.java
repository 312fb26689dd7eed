package org.sojourn.debrief.referral.api;

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
import org.sojourn.debrief.referral.Preview;
import org.sojourn.debrief.referral.ReferCase;
import org.sojourn.debrief.referral.ReferralView;
import org.sojourn.platform.web.Idempotency;
import org.sojourn.platform.web.Versions;

/** Referrals of a case to people outside it. */
@Path("/api/debriefs/{id}/referrals")
@Tag(name = "Debriefs")
class ReferralResource {

    private final ReferCase referrals;
    private final Idempotency idempotency;

    ReferralResource(ReferCase referrals, Idempotency idempotency) {
        this.referrals = referrals;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("debrief:read")
    @Operation(operationId = "listDebriefReferrals", summary = "The referrals of a case with their steps and receipts")
    public List<ReferralView> list(@RestPath String id) {
        return referrals.of(id);
    }

    @POST
    @Path("/preview")
    @PermissionsAllowed("debrief:work")
    @Operation(
            operationId = "previewDebriefReferral",
            summary = "See exactly what the receiver would see; nothing is kept")
    public Preview preview(@RestPath String id, @NotNull @Valid ReferralRequest request) {
        return referrals.preview(id, request.proposal());
    }

    @POST
    @PermissionsAllowed("debrief:work")
    @Operation(operationId = "referDebrief", summary = "Hand an extract of the case to a liaison")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response refer(
            @RestPath String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ReferralRequest request) {
        return idempotency.once(key, "POST /api/debriefs/" + id + "/referrals", request, () -> {
            ReferralView requested = referrals.refer(id, request.proposal());
            return Response.status(Response.Status.CREATED)
                    .entity(requested)
                    .tag(Versions.tag(requested.version()))
                    .build();
        });
    }

    @POST
    @Path("/{referral}/revoke")
    @PermissionsAllowed("debrief:work")
    @Operation(operationId = "revokeDebriefReferral", summary = "Take a referral back; its receiver sees it no more")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response revoke(
            @RestPath String id,
            @RestPath UUID referral,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReferralReasonRequest request) {
        ReferralView revoked = referrals.revoke(id, referral, ifMatch, request.reason());
        return Response.ok(revoked).tag(Versions.tag(revoked.version())).build();
    }
}
