package org.sojourn.travel.policy.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.platform.problem.Problems;
import org.sojourn.travel.policy.PolicyRejected;

/** Answers what policies refuse. */
class PolicyProblems {

    @ServerExceptionMapper
    Response map(PolicyRejected refused) {
        int status = switch (refused.reason()) {
            case UNSAFE_MODEL, UNUSABLE_MODEL -> 422;
            case SELF_ACTIVATION, NOT_PERMITTED -> 403;
        };
        return Problems.response(status, refused.code(), refused.getMessage());
    }
}
