package org.sojourn.travel.reassessment.api;

import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.platform.problem.Problems;
import org.sojourn.travel.reassessment.ReassessmentRejected;

/** Answers what a reassessment refuses. */
class ReassessmentProblems {

    @ServerExceptionMapper
    Response map(ReassessmentRejected refused) {
        return switch (refused.reason()) {
            case SELF_APPROVAL, NOT_PERMITTED -> answer(403, refused);
            case UNDECIDED, NOT_AWAY, ALREADY_DEPARTED, NOT_ABOUT_A_TRIP, NOT_ABOUT_AN_INVITATION, NO_RECALL ->
                answer(409, refused);
            case PROHIBITED ->
                Problems.rule(
                        Objects.requireNonNullElse(refused.rule(), refused.code()),
                        refused.code(),
                        refused.getMessage());
        };
    }

    private static Response answer(int status, ReassessmentRejected refused) {
        return Problems.response(status, refused.code(), refused.getMessage());
    }
}
