package org.sojourn.travel.briefing.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
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
import org.sojourn.travel.briefing.AcknowledgeBriefing;
import org.sojourn.travel.briefing.BriefingView;
import org.sojourn.travel.briefing.FindBriefing;
import org.sojourn.travel.trip.Permissions;

/** The briefing of a trip; its entity tag stands for what it says. */
@Path("/api/trips/{trip}/briefing")
class BriefingResource {

    private final FindBriefing find;
    private final AcknowledgeBriefing acknowledge;

    BriefingResource(FindBriefing find, AcknowledgeBriefing acknowledge) {
        this.find = find;
        this.acknowledge = acknowledge;
    }

    @GET
    @PermissionsAllowed(Permissions.BRIEFING_READ)
    @Operation(operationId = "getBriefing", summary = "Read the briefing of a trip as it is now")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BriefingView.class)))
    public Response get(@RestPath String trip) {
        return ok(find.find(trip));
    }

    @POST
    @Path("/acknowledge")
    @PermissionsAllowed(Permissions.BRIEFING_ACKNOWLEDGE)
    @Operation(operationId = "acknowledgeBriefing", summary = "Take note of the briefing that was shown")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BriefingView.class)))
    public Response acknowledge(@RestPath String trip, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(acknowledge.acknowledge(trip, ifMatch));
    }

    private static Response ok(BriefingView briefing) {
        return Response.ok(briefing).tag(Versions.tag(briefing.version())).build();
    }
}
