package org.sojourn.travel.checkin.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.checkin.AnswerCheckIn;
import org.sojourn.travel.checkin.CheckInView;
import org.sojourn.travel.checkin.ListCheckIns;
import org.sojourn.travel.trip.Permissions;

/** The check-ins of a trip: read, and answered without a version, for help must not fail for one. */
@Path("/api/trips/{trip}/check-ins")
class CheckInResource {

    private final ListCheckIns list;
    private final AnswerCheckIn answer;

    CheckInResource(ListCheckIns list, AnswerCheckIn answer) {
        this.list = list;
        this.answer = answer;
    }

    @GET
    @PermissionsAllowed(Permissions.CHECK_IN_READ)
    @Operation(operationId = "listCheckIns", summary = "Read the check-in plan of a trip, and how it went")
    public List<CheckInView> list(@RestPath String trip) {
        return list.list(trip);
    }

    @POST
    @Path("/{id}/answer")
    @PermissionsAllowed(Permissions.CHECK_IN_ANSWER)
    @Operation(operationId = "answerCheckIn", summary = "Give a sign of life, in time or late, or call for help")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CheckInView.class)))
    public Response answer(@RestPath String trip, @RestPath UUID id, @Valid @NotNull AnswerCheckInRequest request) {
        return ok(answer.answer(trip, id, false, request.safe(), request.note()));
    }

    @POST
    @Path("/{id}/record")
    @PermissionsAllowed(Permissions.WATCH)
    @Operation(operationId = "recordCheckIn", summary = "Record what the traveller said by phone")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CheckInView.class)))
    public Response record(@RestPath String trip, @RestPath UUID id, @Valid @NotNull AnswerCheckInRequest request) {
        return ok(answer.answer(trip, id, true, request.safe(), request.note()));
    }

    static Response ok(CheckInView checkIn) {
        return Response.ok(checkIn).tag(Versions.tag(checkIn.version())).build();
    }
}
