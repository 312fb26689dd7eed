package org.sojourn.travel.incident.api;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.sojourn.travel.incident.FindIncidents;
import org.sojourn.travel.incident.HandleIncident;
import org.sojourn.travel.incident.IncidentState;
import org.sojourn.travel.incident.IncidentState.Command;
import org.sojourn.travel.incident.IncidentView;
import org.sojourn.travel.incident.ListIncidents;
import org.sojourn.travel.incident.NoteIncident;
import org.sojourn.travel.trip.ListView;
import org.sojourn.travel.trip.Permissions;

/** Incidents, and what officers do about them. */
@Path("/api/incidents")
class IncidentResource {

    private final FindIncidents find;
    private final ListIncidents list;
    private final HandleIncident handle;
    private final NoteIncident note;

    IncidentResource(FindIncidents find, ListIncidents list, HandleIncident handle, NoteIncident note) {
        this.find = find;
        this.list = list;
        this.handle = handle;
        this.note = note;
    }

    @GET
    @PermissionsAllowed(Permissions.INCIDENT_READ)
    @Operation(
            operationId = "listIncidents",
            summary = "List incidents about oneself, or those of the unit (view=UNIT)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentPage.class)))
    public Response list(
            @QueryParam("view") @DefaultValue("OWN") ListView view,
            @QueryParam("state") @Nullable IncidentState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        return Pages.response(list.list(view, state, Cursor.decode(cursor, 2), Limit.of(limit)), request);
    }

    @GET
    @Path("/{incident}")
    @PermissionsAllowed(Permissions.INCIDENT_READ)
    @Operation(operationId = "getIncident", summary = "Read an incident by id or reference")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response get(@RestPath String incident) {
        return ok(find.find(incident));
    }

    @POST
    @Path("/{incident}/acknowledge")
    @PermissionsAllowed(Permissions.INCIDENT_HANDLE)
    @Operation(operationId = "acknowledgeIncident", summary = "Take an incident up")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response acknowledge(@RestPath String incident, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(handle.handle(Command.ACKNOWLEDGE, incident, ifMatch, null));
    }

    @POST
    @Path("/{incident}/confirm")
    @PermissionsAllowed(Permissions.INCIDENT_HANDLE)
    @Operation(operationId = "confirmIncident", summary = "Find that it has happened")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response confirm(
            @RestPath String incident,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull IncidentNoteRequest request) {
        return ok(handle.handle(Command.CONFIRM, incident, ifMatch, request.text()));
    }

    @POST
    @Path("/{incident}/dismiss")
    @PermissionsAllowed(Permissions.INCIDENT_HANDLE)
    @Operation(operationId = "dismissIncident", summary = "Find that it was a false alarm")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response dismiss(
            @RestPath String incident,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull IncidentNoteRequest request) {
        return ok(handle.handle(Command.DISMISS, incident, ifMatch, request.text()));
    }

    @POST
    @Path("/{incident}/resolve")
    @PermissionsAllowed(Permissions.INCIDENT_HANDLE)
    @Operation(operationId = "resolveIncident", summary = "Record that the traveller is out of it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response resolve(
            @RestPath String incident,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull IncidentNoteRequest request) {
        return ok(handle.handle(Command.RESOLVE, incident, ifMatch, request.text()));
    }

    @POST
    @Path("/{incident}/close")
    @PermissionsAllowed(Permissions.INCIDENT_CLOSE)
    @Operation(operationId = "closeIncident", summary = "Close it, as another than who resolved or dismissed it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response close(
            @RestPath String incident,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull IncidentNoteRequest request) {
        return ok(handle.handle(Command.CLOSE, incident, ifMatch, request.text()));
    }

    @POST
    @Path("/{incident}/note")
    @PermissionsAllowed(Permissions.INCIDENT_HANDLE)
    @Operation(operationId = "noteIncident", summary = "Add to the log")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response note(@RestPath String incident, @Valid @NotNull IncidentNoteRequest request) {
        return ok(note.note(incident, request.text()));
    }

    static Response ok(IncidentView incident) {
        return Response.ok(incident).tag(Versions.tag(incident.version())).build();
    }
}
