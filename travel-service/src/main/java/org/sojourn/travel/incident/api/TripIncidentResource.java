package org.sojourn.travel.incident.api;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.Idempotency;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.incident.FindIncidents;
import org.sojourn.travel.incident.IncidentView;
import org.sojourn.travel.incident.RaiseIncident;
import org.sojourn.travel.trip.Permissions;

/** The incidents of one trip. */
@Path("/api/trips/{trip}/incidents")
class TripIncidentResource {

    private final RaiseIncident raise;
    private final FindIncidents find;
    private final Idempotency idempotency;

    TripIncidentResource(RaiseIncident raise, FindIncidents find, Idempotency idempotency) {
        this.raise = raise;
        this.find = find;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed(Permissions.INCIDENT_RAISE)
    @Operation(operationId = "raiseIncident", summary = "Call for help, or report an incident about a traveller")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response raise(
            @RestPath String trip,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull RaiseIncidentRequest request) {
        return idempotency.once(
                key,
                "POST /api/trips/%s/incidents".formatted(trip),
                request,
                () -> created(raise.raise(
                        trip,
                        request.type(),
                        request.country(),
                        request.text(),
                        Boolean.TRUE.equals(request.restricted()))));
    }

    @GET
    @PermissionsAllowed(Permissions.INCIDENT_READ)
    @Operation(operationId = "listIncidentsOfTrip", summary = "Read the incidents of a trip, newest first")
    public List<IncidentView> list(@RestPath String trip) {
        return find.ofTrip(trip);
    }

    private static Response created(IncidentView incident) {
        return Response.status(Response.Status.CREATED)
                .entity(incident)
                .header(HttpHeaders.LOCATION, "/api/incidents/" + incident.id())
                .tag(Versions.tag(incident.version()))
                .build();
    }
}
