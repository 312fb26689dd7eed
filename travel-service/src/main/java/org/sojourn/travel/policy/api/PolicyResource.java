package org.sojourn.travel.policy.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sojourn.travel.policy.Policies;

/** The built-in policy: readable by everybody whom it binds. */
@Path("/api/policies/default")
class PolicyResource {

    private final Policies policies;

    PolicyResource(Policies policies) {
        this.policies = policies;
    }

    @GET
    @PermissionsAllowed("policy:read")
    @Operation(operationId = "getDefaultPolicy", summary = "Read the built-in policy, rule by rule")
    public PolicyResponse get() {
        return PolicyResponse.of(policies.defaultPolicy(), "/api/policies/default/model");
    }

    @GET
    @Path("/model")
    @Produces(MediaType.APPLICATION_XML)
    @PermissionsAllowed("policy:read")
    @Operation(operationId = "getDefaultPolicyModel", summary = "Read the built-in policy as DMN 1.5")
    public String model() {
        return policies.defaultPolicy().xml();
    }
}
