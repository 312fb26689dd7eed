package org.sojourn.debrief.casefile.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.casefile.AddFinding;
import org.sojourn.debrief.casefile.FindingLine;
import org.sojourn.debrief.casefile.NoteLine;
import org.sojourn.debrief.casefile.ReadCaseFile;
import org.sojourn.debrief.casefile.WriteNote;
import org.sojourn.platform.web.Idempotency;

/** The file that debriefers keep of a case: what is in it stays, and nobody changes it. */
@Path("/api/debriefs")
@Tag(name = "Debriefs")
class CaseFileResource {

    private final ReadCaseFile read;
    private final WriteNote write;
    private final AddFinding add;
    private final Idempotency idempotency;

    CaseFileResource(ReadCaseFile read, WriteNote write, AddFinding add, Idempotency idempotency) {
        this.read = read;
        this.write = write;
        this.add = add;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/{id}/notes")
    @PermissionsAllowed("debrief:read")
    @Operation(operationId = "listDebriefNotes", summary = "The notes of a case, oldest first")
    public List<NoteLine> notes(@RestPath String id) {
        return read.notes(id);
    }

    @POST
    @Path("/{id}/notes")
    @PermissionsAllowed("debrief:work")
    @Operation(operationId = "writeDebriefNote", summary = "Add a note, or one that corrects an earlier note")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NoteLine.class)))
    public Response write(
            @RestPath String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid WriteNoteRequest request) {
        return idempotency.once(
                key,
                "POST /api/debriefs/" + id + "/notes",
                request,
                () -> created(write.write(id, request.text(), request.corrects())));
    }

    @GET
    @Path("/{id}/findings")
    @PermissionsAllowed("debrief:read")
    @Operation(operationId = "listDebriefFindings", summary = "The findings of a case, oldest first")
    public List<FindingLine> findings(@RestPath String id) {
        return read.findings(id);
    }

    @POST
    @Path("/{id}/findings")
    @PermissionsAllowed("debrief:work")
    @Operation(operationId = "addDebriefFinding", summary = "Add a graded finding, or one that takes another's place")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FindingLine.class)))
    public Response add(
            @RestPath String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AddFindingRequest request) {
        return idempotency.once(
                key,
                "POST /api/debriefs/" + id + "/findings",
                request,
                () -> created(add.add(id, request.grade(), request.text(), request.corrects())));
    }

    private static Response created(Object entry) {
        return Response.status(Response.Status.CREATED).entity(entry).build();
    }
}
