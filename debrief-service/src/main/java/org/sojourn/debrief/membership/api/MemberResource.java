package org.sojourn.debrief.membership.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.membership.AdmitMember;
import org.sojourn.debrief.membership.CaseMembers;
import org.sojourn.debrief.membership.CompartmentCase;
import org.sojourn.debrief.membership.MemberLine;
import org.sojourn.debrief.membership.ReadMembers;
import org.sojourn.debrief.membership.RemoveMember;
import org.sojourn.platform.web.Idempotency;
import org.sojourn.platform.web.Versions;

/** Who else sees what stands in a case, as its supervisors decide. */
@Path("/api/debriefs")
@Tag(name = "Debriefs")
@Transactional
class MemberResource {

    private final ReadMembers read;
    private final AdmitMember admit;
    private final RemoveMember remove;
    private final CompartmentCase compartment;
    private final Idempotency idempotency;

    MemberResource(
            ReadMembers read,
            AdmitMember admit,
            RemoveMember remove,
            CompartmentCase compartment,
            Idempotency idempotency) {
        this.read = read;
        this.admit = admit;
        this.remove = remove;
        this.compartment = compartment;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/{id}/members")
    @PermissionsAllowed("debrief:supervise")
    @Operation(operationId = "listDebriefMembers", summary = "Who was let into a case, by whom and why")
    public CaseMembers members(@RestPath String id) {
        return read.read(id);
    }

    @POST
    @Path("/{id}/members")
    @PermissionsAllowed("debrief:supervise")
    @Operation(operationId = "admitDebriefMember", summary = "Let somebody into a case by name, and say why")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MemberLine.class)))
    public Response admit(
            @RestPath String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AdmitRequest request) {
        return idempotency.once(
                key,
                "POST /api/debriefs/" + id + "/members",
                request,
                () -> Response.status(Response.Status.CREATED)
                        .entity(admit.admit(id, request.person(), request.reason()))
                        .build());
    }

    @POST
    @Path("/{id}/members/{person}/remove")
    @PermissionsAllowed("debrief:supervise")
    @Operation(operationId = "removeDebriefMember", summary = "End a membership at once, and say why")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseMembers.class)))
    public Response remove(
            @RestPath String id,
            @RestPath UUID person,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MembershipReasonRequest request) {
        return answer(remove.remove(id, ifMatch, person, request.reason()));
    }

    @POST
    @Path("/{id}/compartment")
    @PermissionsAllowed("debrief:supervise")
    @Operation(operationId = "compartmentDebrief", summary = "Close a case to supervisors who are not its members")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseMembers.class)))
    public Response compartment(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MembershipReasonRequest request) {
        return answer(compartment.compartment(id, ifMatch, request.reason(), true));
    }

    @POST
    @Path("/{id}/lift-compartment")
    @PermissionsAllowed("debrief:supervise")
    @Operation(operationId = "liftDebriefCompartment", summary = "Open a compartmented case again; members only")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseMembers.class)))
    public Response lift(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MembershipReasonRequest request) {
        return answer(compartment.compartment(id, ifMatch, request.reason(), false));
    }

    private Response answer(CaseInHand hand) {
        return Response.ok(read.read(hand))
                .tag(Versions.tag(hand.debriefCase().version()))
                .build();
    }
}
