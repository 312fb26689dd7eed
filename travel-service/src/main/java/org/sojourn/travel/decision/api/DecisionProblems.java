package org.sojourn.travel.decision.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.platform.problem.Problems;
import org.sojourn.travel.decision.DecisionRejected;

/** Answers what deciding refuses. */
class DecisionProblems {

    @ServerExceptionMapper
    Response map(DecisionRejected refused) {
        int status = switch (refused.reason()) {
            case RECUSED -> 403;
            case ALREADY_VOTED -> 409;
        };
        return Problems.response(status, refused.code(), refused.getMessage());
    }
}
