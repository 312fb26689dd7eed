package org.sojourn.travel.erasure.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
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
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.erasure.ConfirmErasure;
import org.sojourn.travel.erasure.EndErasure;
import org.sojourn.travel.erasure.ErasureState;
import org.sojourn.travel.erasure.ErasureState.Command;
import org.sojourn.travel.erasure.ErasureView;
import org.sojourn.travel.erasure.FindErasures;
import org.sojourn.travel.erasure.RequestErasure;
import org.sojourn.travel.trip.ListView;
import org.sojourn.travel.trip.Permissions;

/** Erasures: asked for, read, confirmed, declined and withdrawn. */
@Path("/api/erasures")
class ErasureResource {

    private final RequestErasure request;
    private final FindErasures find;
    private final ConfirmErasure confirm;
    private final EndErasure end;
    private final Idempotency idempotency;

    ErasureResource(
            RequestErasure request,
            FindErasures find,
            ConfirmErasure confirm,
            EndErasure end,
            Idempotency idempotency) {
        this.request = request;
        this.find = find;
        this.confirm = confirm;
        this.end = end;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed(Permissions.ERASURE_REQUEST)
    @Operation(operationId = "requestErasure", summary = "Ask that a person be erased")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public Response request(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull ErasureRequest asked) {
        return idempotency.once(
                key, "POST /api/erasures", asked, () -> created(request.request(asked.person(), asked.reason())));
    }

    @GET
    @PermissionsAllowed(Permissions.ERASURES)
    @Operation(operationId = "listErasures", summary = "List one's own erasures, or those of the unit (view=UNIT)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErasurePage.class)))
    public Response list(
            @QueryParam("view") @DefaultValue("OWN") ListView view,
            @QueryParam("state") @Nullable ErasureState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        return Pages.response(find.list(view, state, Cursor.decode(cursor, 2), Limit.of(limit)), uri);
    }

    @GET
    @Path("/{erasure}")
    @PermissionsAllowed(Permissions.ERASURES)
    @Operation(operationId = "getErasure", summary = "Read an erasure, and what stands in its way")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public Response get(@RestPath UUID erasure) {
        return ok(find.find(erasure));
    }

    @POST
    @Path("/{erasure}/confirm")
    @PermissionsAllowed(Permissions.ERASURE_DECIDE)
    @Operation(operationId = "confirmErasure", summary = "Erase the person")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public Response confirm(@RestPath UUID erasure, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(confirm.confirm(erasure, ifMatch));
    }

    @POST
    @Path("/{erasure}/decline")
    @PermissionsAllowed(Permissions.ERASURE_DECIDE)
    @Operation(operationId = "declineErasure", summary = "Decline to erase the person")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public Response decline(
            @RestPath UUID erasure,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ErasureEndRequest why) {
        return ok(end.end(erasure, ifMatch, Command.DECLINE, why.reason()));
    }

    @POST
    @Path("/{erasure}/withdraw")
    @PermissionsAllowed(Permissions.ERASURE_REQUEST)
    @Operation(operationId = "withdrawErasure", summary = "Take back what was asked")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public Response withdraw(
            @RestPath UUID erasure,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ErasureEndRequest why) {
        return ok(end.end(erasure, ifMatch, Command.WITHDRAW, why.reason()));
    }

    private static Response created(ErasureView view) {
        return Response.status(Response.Status.CREATED)
                .entity(view)
                .header(HttpHeaders.LOCATION, "/api/erasures/" + view.id())
                .tag(Versions.tag(view.version()))
                .build();
    }

    private static Response ok(ErasureView view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
