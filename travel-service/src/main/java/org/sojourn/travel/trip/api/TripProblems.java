package org.sojourn.travel.trip.api;

import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.platform.problem.Problems;
import org.sojourn.travel.trip.TripRejected;

/** Answers what the trip refuses. */
class TripProblems {

    @ServerExceptionMapper
    Response map(TripRejected refused) {
        return switch (refused.reason()) {
            case SELF_APPROVAL, NOT_PERMITTED -> answer(403, refused);
            case NOT_SUBMITTED, ALREADY_DEPARTED, TRIP_OVER, UNDO_PASSED -> answer(409, refused);
            case REQUIREMENT_MISSING, PROHIBITED ->
                Problems.rule(
                        Objects.requireNonNullElse(refused.rule(), refused.code()),
                        refused.code(),
                        refused.getMessage());
        };
    }

    private static Response answer(int status, TripRejected refused) {
        return Problems.response(status, refused.code(), refused.getMessage());
    }
}
