package org.sojourn.debrief.breakglass.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.debrief.breakglass.BreakGlassRejected;
import org.sojourn.platform.problem.Problems;

/** What the rules of break-glass refuse, as HTTP answers. */
class BreakGlassProblems {

    @ServerExceptionMapper
    Response map(BreakGlassRejected refused) {
        int status = switch (refused.reason()) {
            case OWN_CASE, OWN_BREAK_GLASS -> 403;
            case ACCESS_NOT_NEEDED -> 409;
        };
        return Problems.response(status, refused.code(), refused.getMessage());
    }
}
