package org.sojourn.travel.erasure.api;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.platform.problem.Problem;
import org.sojourn.platform.problem.Problems;
import org.sojourn.platform.problem.Violation;
import org.sojourn.travel.erasure.ErasureRejected;

/** Answers what an erasure refuses; what stands in its way is told all at once. */
class ErasureProblems {

    @ServerExceptionMapper
    Response map(ErasureRejected refused) {
        int status = switch (refused.reason()) {
            case NOT_PERMITTED, OWN_ERASURE, SELF_APPROVAL -> 403;
            case ERASURE_OPEN, LEGAL_HOLD, ERASURE_BLOCKED -> 409;
        };
        List<Violation> blockers = refused.blockers().stream()
                .map(blocker -> new Violation("", blocker.wireName(), blocker.sentence()))
                .toList();
        return Problems.response(
                Problem.of(status, refused.code(), refused.getMessage()).withErrors(blockers));
    }
}
