package org.sojourn.travel.condition.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.platform.problem.Problems;
import org.sojourn.travel.condition.ConditionRejected;

/** Answers what conditions refuse. */
class ConditionProblems {

    @ServerExceptionMapper
    Response map(ConditionRejected refused) {
        int status = switch (refused.reason()) {
            case NOT_OWNER, OWN_CONDITION, NOT_PERMITTED -> 403;
            case LEG_STILL_PLANNED -> 409;
        };
        return Problems.response(status, refused.code(), refused.getMessage());
    }
}
