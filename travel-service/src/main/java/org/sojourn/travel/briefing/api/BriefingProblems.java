package org.sojourn.travel.briefing.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.platform.problem.Problems;
import org.sojourn.travel.briefing.BriefingRejected;

/** Answers what a briefing refuses. */
class BriefingProblems {

    @ServerExceptionMapper
    Response map(BriefingRejected refused) {
        return switch (refused.reason()) {
            case NOT_PERMITTED -> Problems.response(403, refused.code(), refused.getMessage());
            case NOT_FILED, TRIP_OVER, ALREADY_BRIEFED -> Problems.response(409, refused.code(), refused.getMessage());
        };
    }
}
