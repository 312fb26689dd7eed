package org.sojourn.travel.reassessment.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.reassessment.AcknowledgeRecall;
import org.sojourn.travel.reassessment.ReadReassessments;
import org.sojourn.travel.reassessment.RecallView;
import org.sojourn.travel.reassessment.TripGuidance;
import org.sojourn.travel.trip.Permissions;

/** What guidance asked about one trip, what became of it, and the orders to come home. */
@Path("/api/trips/{trip}")
class TripGuidanceResource {

    private final ReadReassessments read;
    private final AcknowledgeRecall acknowledge;

    TripGuidanceResource(ReadReassessments read, AcknowledgeRecall acknowledge) {
        this.read = read;
        this.acknowledge = acknowledge;
    }

    @GET
    @Path("/reassessments")
    @PermissionsAllowed(Permissions.REASSESSMENT)
    @Operation(
            operationId = "listReassessmentsOfTrip",
            summary = "Read what guidance asked about a trip, and its outcome")
    public TripGuidance reassessments(@RestPath String trip) {
        return read.ofTrip(trip);
    }

    @GET
    @Path("/recalls")
    @PermissionsAllowed(Permissions.REASSESSMENT)
    @Operation(operationId = "listRecallsOfTrip", summary = "Read the orders to come home, newest first")
    public List<RecallView> recalls(@RestPath String trip) {
        return read.recalls(trip);
    }

    @POST
    @Path("/recalls/acknowledge")
    @PermissionsAllowed(Permissions.DECLARE)
    @Operation(operationId = "acknowledgeRecall", summary = "Acknowledge the order to come home")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecallView.class)))
    public Response acknowledge(@RestPath String trip, @HeaderParam("If-Match") @Nullable String ifMatch) {
        RecallView recall = acknowledge.acknowledge(trip, ifMatch);
        return Response.ok(recall).tag(Versions.tag(recall.version())).build();
    }
}
