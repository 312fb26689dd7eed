package org.sojourn.travel.appeal.api;

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
import org.sojourn.travel.appeal.AppealView;
import org.sojourn.travel.appeal.FileAppeal;
import org.sojourn.travel.appeal.FindAppeals;
import org.sojourn.travel.trip.Permissions;

/** The appeals of one trip. */
@Path("/api/trips/{trip}/appeals")
class TripAppealResource {

    private final FileAppeal file;
    private final FindAppeals find;
    private final Idempotency idempotency;

    TripAppealResource(FileAppeal file, FindAppeals find, Idempotency idempotency) {
        this.file = file;
        this.find = find;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed(Permissions.APPEAL_READ)
    @Operation(operationId = "listTripAppeals", summary = "Read the appeals of a trip")
    public List<AppealView> list(@RestPath String trip) {
        return find.of(trip);
    }

    @POST
    @PermissionsAllowed(Permissions.APPEAL_FILE)
    @Operation(operationId = "fileAppeal", summary = "Appeal the decision on one's trip, or its conditions; once")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AppealView.class)))
    public Response file(
            @RestPath String trip,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull AppealRequest request) {
        return idempotency.once(key, "POST /api/trips/%s/appeals".formatted(trip), request, () -> {
            AppealView appeal = file.file(trip, request.grounds());
            return Response.status(Response.Status.CREATED)
                    .entity(appeal)
                    .header(HttpHeaders.LOCATION, "/api/appeals/" + appeal.id())
                    .tag(Versions.tag(appeal.version()))
                    .build();
        });
    }
}
