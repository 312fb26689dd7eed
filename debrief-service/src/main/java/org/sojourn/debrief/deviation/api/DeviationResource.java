package org.sojourn.debrief.deviation.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.sojourn.debrief.deviation.Deviations;
import org.sojourn.debrief.deviation.ReadDeviations;

/** What was not as planned. */
@Path("/api/debriefs")
@Tag(name = "Debriefs")
class DeviationResource {

    private final ReadDeviations read;

    DeviationResource(ReadDeviations read) {
        this.read = read;
    }

    @GET
    @Path("/{id}/deviations")
    @PermissionsAllowed("debrief:read")
    @Operation(
            operationId = "listDebriefDeviations",
            summary = "In what the trip was not as planned, when that was due to be told, and when it was")
    public Deviations deviations(@RestPath String id) {
        return read.read(id);
    }
}
