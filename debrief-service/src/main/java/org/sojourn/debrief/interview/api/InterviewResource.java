package org.sojourn.debrief.interview.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.interview.EndInterview;
import org.sojourn.debrief.interview.InterviewView;
import org.sojourn.debrief.interview.RecordInterview;
import org.sojourn.debrief.interview.ScheduleInterview;
import org.sojourn.platform.web.Idempotency;
import org.sojourn.platform.web.Versions;

/** Interviews of a case, led by its debriefer. */
@Path("/api/debriefs/{id}")
@Tag(name = "Debriefs")
class InterviewResource {

    private final ScheduleInterview schedule;
    private final RecordInterview record;
    private final EndInterview end;
    private final Idempotency idempotency;

    InterviewResource(ScheduleInterview schedule, RecordInterview record, EndInterview end, Idempotency idempotency) {
        this.schedule = schedule;
        this.record = record;
        this.end = end;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/interviews")
    @PermissionsAllowed("debrief:work")
    @Operation(operationId = "scheduleDebriefInterview", summary = "Fix when and where the traveller is interviewed")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = InterviewView.class)))
    public Response schedule(
            @RestPath String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AppointmentRequest request) {
        return idempotency.once(key, "POST /api/debriefs/" + id + "/interviews", request, () -> {
            InterviewView scheduled = schedule.schedule(id, request.appointment());
            return Response.status(Response.Status.CREATED)
                    .entity(scheduled)
                    .tag(Versions.tag(scheduled.version()))
                    .build();
        });
    }

    @POST
    @Path("/interviews/{interview}/reschedule")
    @PermissionsAllowed("debrief:work")
    @Operation(operationId = "rescheduleDebriefInterview", summary = "Fix another time or place")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InterviewView.class)))
    public Response reschedule(
            @RestPath String id,
            @RestPath UUID interview,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AppointmentRequest request) {
        return answer(schedule.reschedule(id, interview, ifMatch, request.appointment()));
    }

    @POST
    @Path("/interviews/{interview}/no-show")
    @PermissionsAllowed("debrief:work")
    @Operation(operationId = "missDebriefInterview", summary = "Note that the traveller did not come")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InterviewView.class)))
    public Response noShow(
            @RestPath String id,
            @RestPath UUID interview,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(end.noShow(id, interview, ifMatch));
    }

    @POST
    @Path("/interviews/{interview}/record")
    @PermissionsAllowed("debrief:work")
    @Operation(
            operationId = "recordDebriefInterview",
            summary = "Release the record, or a new version of it, to the traveller")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InterviewView.class)))
    public Response record(
            @RestPath String id,
            @RestPath UUID interview,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RecordRequest request) {
        return answer(record.record(id, interview, ifMatch, request.account()));
    }

    @POST
    @Path("/interviews/{interview}/go-on")
    @PermissionsAllowed("debrief:work")
    @Operation(operationId = "goOnFromDebriefInterview", summary = "Go on with a record that was not confirmed in time")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InterviewView.class)))
    public Response goOn(
            @RestPath String id,
            @RestPath UUID interview,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid InterviewReasonRequest request) {
        return answer(end.goOn(id, interview, ifMatch, request.reason()));
    }

    @POST
    @Path("/interviews/{interview}/cancel")
    @PermissionsAllowed("debrief:work")
    @Operation(operationId = "cancelDebriefInterview", summary = "Call an interview off")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InterviewView.class)))
    public Response cancel(
            @RestPath String id,
            @RestPath UUID interview,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid InterviewReasonRequest request) {
        return answer(end.cancel(id, interview, ifMatch, request.reason()));
    }

    @POST
    @Path("/end-interview")
    @PermissionsAllowed("debrief:work")
    @Operation(
            operationId = "endDebriefInterviews",
            summary = "Take the case on to its analysis, once no interview is open")
    @APIResponse(responseCode = "204")
    public Response leave(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return Response.noContent().tag(Versions.tag(end.leave(id, ifMatch))).build();
    }

    private static Response answer(InterviewView view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
