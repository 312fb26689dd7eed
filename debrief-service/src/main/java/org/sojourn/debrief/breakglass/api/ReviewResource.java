package org.sojourn.debrief.breakglass.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.breakglass.BreakGlassView;
import org.sojourn.debrief.breakglass.ReadBreakGlass;
import org.sojourn.debrief.breakglass.Review;
import org.sojourn.debrief.breakglass.ReviewBreakGlass;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Pages;
import org.sojourn.platform.web.Versions;

/** Cases that were opened by who may not see them, and what a second person thought of it. */
@Path("/api/break-glass")
@Tag(name = "Break-glass")
@Transactional
class ReviewResource {

    private final ReadBreakGlass read;
    private final ReviewBreakGlass review;

    ReviewResource(ReadBreakGlass read, ReviewBreakGlass review) {
        this.read = read;
        this.review = review;
    }

    @GET
    @PermissionsAllowed("break-glass:read")
    @Operation(operationId = "listBreakGlass", summary = "Openings by when they are to be reviewed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BreakGlassPage.class)))
    public Response list(
            @QueryParam("state")
                    @Nullable
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"OPEN", "JUSTIFIED", "NOT_JUSTIFIED"})
                    String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        return Pages.response(read.list(state(state), Cursor.decode(cursor, 2), Limit.of(limit)), request);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("break-glass:read")
    @Operation(operationId = "getBreakGlass", summary = "Who opened which case and why, and what was said of it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BreakGlassView.class)))
    public Response get(@RestPath UUID id) {
        return answer(read.show(id));
    }

    @POST
    @Path("/{id}/review")
    @PermissionsAllowed("break-glass:review")
    @Operation(operationId = "reviewBreakGlass", summary = "Say whether a glass was rightly broken, and why")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BreakGlassView.class)))
    public Response review(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReviewRequest request) {
        return answer(review.review(id, ifMatch, request.verdict(), request.reason()));
    }

    private static Response answer(BreakGlassView view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }

    private static Review state(@Nullable String name) {
        if (name == null) {
            return Review.OPEN;
        }
        return Arrays.stream(Review.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid("/state", "unknown-state", "There is no such state."));
    }
}
