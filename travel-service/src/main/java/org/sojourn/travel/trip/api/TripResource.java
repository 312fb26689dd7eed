package org.sojourn.travel.trip.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Idempotency;
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Pages;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.trip.Authorisation;
import org.sojourn.travel.trip.DeclareTrip;
import org.sojourn.travel.trip.EvaluateTrip;
import org.sojourn.travel.trip.EvaluationView;
import org.sojourn.travel.trip.FindTrip;
import org.sojourn.travel.trip.ListTrips;
import org.sojourn.travel.trip.ListView;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.ReplanTrip;
import org.sojourn.travel.trip.TripView;

/** Trips: declared, evaluated, listed and read. */
@Path("/api/trips")
class TripResource {

    private final DeclareTrip declare;
    private final ReplanTrip replan;
    private final EvaluateTrip evaluate;
    private final FindTrip find;
    private final ListTrips list;
    private final Idempotency idempotency;

    TripResource(
            DeclareTrip declare,
            ReplanTrip replan,
            EvaluateTrip evaluate,
            FindTrip find,
            ListTrips list,
            Idempotency idempotency) {
        this.declare = declare;
        this.replan = replan;
        this.evaluate = evaluate;
        this.find = find;
        this.list = list;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed(Permissions.DECLARE)
    @Operation(operationId = "declareTrip", summary = "Declare a trip as a draft")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TripView.class)))
    public Response declare(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull TripRequest request) {
        return idempotency.once(
                key, "POST /api/trips", request, () -> TripAnswers.created(declare.declare(request.draft())));
    }

    @POST
    @Path("/evaluate")
    @PermissionsAllowed(Permissions.DECLARE)
    @Operation(operationId = "evaluateTrip", summary = "Tell what submitting this plan now would give")
    public Assessment evaluate(@Valid @NotNull TripRequest request) {
        return evaluate.evaluate(request.draft());
    }

    @GET
    @PermissionsAllowed(Permissions.READ)
    @Operation(operationId = "listTrips", summary = "List own trips, or those of the unit (view=UNIT)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripPage.class)))
    public Response list(
            @QueryParam("view") @DefaultValue("OWN") ListView view,
            @QueryParam("authorisation") @Nullable Authorisation authorisation,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        return Pages.response(list.list(view, authorisation, Cursor.decode(cursor, 2), Limit.of(limit)), request);
    }

    @GET
    @Path("/{trip}")
    @PermissionsAllowed(Permissions.READ)
    @Operation(operationId = "getTrip", summary = "Read a trip by id or reference")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripView.class)))
    public Response get(@RestPath String trip) {
        return TripAnswers.ok(find.find(trip));
    }

    @GET
    @Path("/{trip}/evaluations")
    @PermissionsAllowed(Permissions.READ)
    @Operation(operationId = "listEvaluations", summary = "Read what a trip was judged by: inputs, editions, rules")
    public List<EvaluationView> evaluations(@RestPath String trip) {
        return find.evaluations(trip);
    }

    @PUT
    @Path("/{trip}")
    @PermissionsAllowed(Permissions.DECLARE)
    @Operation(operationId = "replanTrip", summary = "Rewrite a draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripView.class)))
    public Response replan(
            @RestPath String trip,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TripRequest request) {
        return TripAnswers.ok(replan.replan(trip, ifMatch, request.draft()));
    }
}
