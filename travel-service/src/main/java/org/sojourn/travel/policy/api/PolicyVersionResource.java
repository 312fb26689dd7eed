package org.sojourn.travel.policy.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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
import org.sojourn.travel.policy.ChangePolicy;
import org.sojourn.travel.policy.FindPolicies;
import org.sojourn.travel.policy.PolicyCase;
import org.sojourn.travel.policy.PolicyPermissions;
import org.sojourn.travel.policy.PolicyVersionView;

/** Policies of units: uploaded, tested, activated by a second person. */
@Path("/api/policies")
class PolicyVersionResource {

    private final ChangePolicy change;
    private final FindPolicies find;
    private final Idempotency idempotency;

    PolicyVersionResource(ChangePolicy change, FindPolicies find, Idempotency idempotency) {
        this.change = change;
        this.find = find;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed(PolicyPermissions.UPLOAD)
    @Operation(operationId = "uploadPolicy", summary = "Upload a policy as DMN 1.5 with its sample cases")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PolicyVersionView.class)))
    public Response upload(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull UploadRequest request) {
        return idempotency.once(key, "POST /api/policies", request, () -> {
            PolicyVersionView policy = change.upload(request.unitPath(), request.model(), cases(request.cases()));
            return Response.status(Response.Status.CREATED)
                    .entity(policy)
                    .header(HttpHeaders.LOCATION, "/api/policies/" + policy.id())
                    .tag(Versions.tag(policy.version()))
                    .build();
        });
    }

    @GET
    @PermissionsAllowed(PolicyPermissions.READ)
    @Operation(operationId = "listPolicies", summary = "List the policies that hold or held for the caller's unit")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyPage.class)))
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        return Pages.response(find.list(Cursor.decode(cursor, 1), Limit.of(limit)), request);
    }

    @GET
    @Path("/{policy}")
    @PermissionsAllowed(PolicyPermissions.READ)
    @Operation(operationId = "getPolicy", summary = "Read a policy version and how its sample cases went")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyVersionView.class)))
    public Response get(@RestPath UUID policy) {
        return ok(find.find(policy));
    }

    @GET
    @Path("/{policy}/rules")
    @PermissionsAllowed(PolicyPermissions.READ)
    @Operation(operationId = "getPolicyRules", summary = "Read a policy version rule by rule")
    public PolicyResponse rules(@RestPath UUID policy) {
        return PolicyResponse.of(find.policy(policy), "/api/policies/%s/model".formatted(policy));
    }

    @GET
    @Path("/{policy}/model")
    @Produces(MediaType.APPLICATION_XML)
    @PermissionsAllowed(PolicyPermissions.READ)
    @Operation(operationId = "getPolicyModel", summary = "Read a policy version as DMN 1.5")
    public String model(@RestPath UUID policy) {
        return find.policy(policy).xml();
    }

    @POST
    @Path("/{policy}/test")
    @PermissionsAllowed(PolicyPermissions.UPLOAD)
    @Operation(operationId = "testPolicy", summary = "Try other sample cases")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyVersionView.class)))
    public Response test(
            @RestPath UUID policy,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TestRequest request) {
        return ok(change.test(policy, ifMatch, cases(request.cases())));
    }

    @POST
    @Path("/{policy}/activate")
    @PermissionsAllowed(PolicyPermissions.ACTIVATE)
    @Operation(operationId = "activatePolicy", summary = "Let a tested policy of another hold from a moment on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyVersionView.class)))
    public Response activate(
            @RestPath UUID policy,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ActivateRequest request) {
        return ok(change.activate(policy, ifMatch, request.effectiveFrom()));
    }

    private static List<PolicyCase> cases(List<CaseRequest> cases) {
        return cases.stream().map(CaseRequest::sample).toList();
    }

    private static Response ok(PolicyVersionView policy) {
        return Response.ok(policy).tag(Versions.tag(policy.version())).build();
    }
}
