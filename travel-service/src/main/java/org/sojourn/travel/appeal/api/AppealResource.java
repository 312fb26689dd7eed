package org.sojourn.travel.appeal.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Pages;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.appeal.AppealState;
import org.sojourn.travel.appeal.AppealView;
import org.sojourn.travel.appeal.DecideAppeal;
import org.sojourn.travel.appeal.FindAppeals;
import org.sojourn.travel.appeal.WithdrawAppeal;
import org.sojourn.travel.trip.Permissions;

/** Appeals: found and decided by reviewers, withdrawn by their travellers. */
@Path("/api/appeals")
class AppealResource {

    private final FindAppeals find;
    private final DecideAppeal decide;
    private final WithdrawAppeal withdraw;

    AppealResource(FindAppeals find, DecideAppeal decide, WithdrawAppeal withdraw) {
        this.find = find;
        this.decide = decide;
        this.withdraw = withdraw;
    }

    @GET
    @PermissionsAllowed(Permissions.APPEAL_LIST)
    @Operation(operationId = "listAppeals", summary = "List the appeals of the unit, the newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AppealPage.class)))
    public Response list(
            @QueryParam("state") @Nullable AppealState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        return Pages.response(find.list(state, Cursor.decode(cursor, 2), Limit.of(limit)), request);
    }

    @GET
    @Path("/{appeal}")
    @PermissionsAllowed(Permissions.APPEAL_READ)
    @Operation(operationId = "getAppeal", summary = "Read an appeal with the decision it is against")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AppealView.class)))
    public Response get(@RestPath UUID appeal) {
        return ok(find.find(appeal));
    }

    @POST
    @Path("/{appeal}/decide")
    @PermissionsAllowed(Permissions.APPEAL_DECIDE)
    @Operation(operationId = "decideAppeal", summary = "Uphold or overturn the decision")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AppealView.class)))
    public Response decide(
            @RestPath UUID appeal,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AppealDecisionRequest request) {
        return ok(decide.decide(appeal, ifMatch, request.verdict()));
    }

    @POST
    @Path("/{appeal}/withdraw")
    @PermissionsAllowed(Permissions.APPEAL_FILE)
    @Operation(operationId = "withdrawAppeal", summary = "Take one's appeal back")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AppealView.class)))
    public Response withdraw(@RestPath UUID appeal, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(withdraw.withdraw(appeal, ifMatch));
    }

    private static Response ok(AppealView appeal) {
        return Response.ok(appeal).tag(Versions.tag(appeal.version())).build();
    }
}
