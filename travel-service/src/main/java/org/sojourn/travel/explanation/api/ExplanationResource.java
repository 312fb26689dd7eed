package org.sojourn.travel.explanation.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.sojourn.travel.explanation.ExplainTrip;
import org.sojourn.travel.explanation.Explanation;
import org.sojourn.travel.trip.Permissions;

/** Why something applies to a trip. */
@Path("/api/trips/{trip}/explanation")
class ExplanationResource {

    private final ExplainTrip explain;

    ExplanationResource(ExplainTrip explain) {
        this.explain = explain;
    }

    @GET
    @PermissionsAllowed(Permissions.READ)
    @Operation(
            operationId = "explainTrip",
            summary =
                    "Read why this applies: rules, editions, inputs, what would change it, who decided, how to appeal")
    public Explanation explain(@RestPath String trip) {
        return explain.explain(trip);
    }
}
