package org.sojourn.debrief.debriefcase.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.ListCases;
import org.sojourn.debrief.debriefcase.ReadClosure;
import org.sojourn.debrief.debriefcase.ShowCase;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Pages;

/** Debrief cases, to look at. */
@Path("/api/debriefs")
@Tag(name = "Debriefs")
class CaseResource {

    private final ListCases list;
    private final ShowCase show;
    private final ReadClosure closure;

    CaseResource(ListCases list, ShowCase show, ReadClosure closure) {
        this.list = list;
        this.show = show;
        this.closure = closure;
    }

    @GET
    @PermissionsAllowed("debrief:read")
    @Operation(operationId = "listDebriefs", summary = "Your own debriefs, or a queue of your units, by due date")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DebriefPage.class)))
    public Response list(
            @QueryParam("queue")
                    @Nullable
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"unit", "awaiting", "unclaimed", "mine", "review"})
                    String queue,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        Optional<Cursor> after = Cursor.decode(cursor, 2);
        int rows = Limit.of(limit);
        return Pages.response(
                queue == null ? list.own(after, rows) : list.queue(QueueName.parse(queue), after, rows), request);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("debrief:read")
    @Operation(operationId = "getDebrief", summary = "Where a debrief stands, and what you may do to it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DebriefResponse.class)))
    public Response get(@RestPath String id) {
        return DebriefResponse.answer(show.show(id));
    }

    @GET
    @Path("/{id}/closure")
    @PermissionsAllowed("debrief:read")
    @Operation(operationId = "getDebriefClosure", summary = "The closing checklist, and the steps taken to the closing")
    public ReadClosure.Closure closure(@RestPath String id) {
        return closure.read(id);
    }
}
