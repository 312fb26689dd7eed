package org.sojourn.debrief.incidentfeed.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.sojourn.debrief.incidentfeed.IncidentLine;
import org.sojourn.debrief.incidentfeed.ReadIncidents;

/** The incidents of a case. */
@Path("/api/debriefs")
@Tag(name = "Debriefs")
class IncidentResource {

    private final ReadIncidents read;

    IncidentResource(ReadIncidents read) {
        this.read = read;
    }

    @GET
    @Path("/{id}/incidents")
    @PermissionsAllowed("debrief:read")
    @Operation(operationId = "listDebriefIncidents", summary = "What happened on the trip of a case")
    public List<IncidentLine> incidents(@RestPath String id) {
        return read.read(id);
    }
}
