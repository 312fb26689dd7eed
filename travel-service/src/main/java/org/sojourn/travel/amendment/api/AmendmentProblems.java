package org.sojourn.travel.amendment.api;

import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.platform.problem.Problems;
import org.sojourn.travel.amendment.AmendmentRejected;

/** Answers what an amendment refuses. */
class AmendmentProblems {

    @ServerExceptionMapper
    Response map(AmendmentRejected refused) {
        return switch (refused.reason()) {
            case SELF_APPROVAL, NOT_PERMITTED -> answer(403, refused);
            case NOT_AMENDABLE, AMENDMENT_OPEN, NOTHING_CHANGED -> answer(409, refused);
            case REQUIREMENT_MISSING, PROHIBITED ->
                Problems.rule(
                        Objects.requireNonNullElse(refused.rule(), refused.code()),
                        refused.code(),
                        refused.getMessage());
        };
    }

    private static Response answer(int status, AmendmentRejected refused) {
        return Problems.response(status, refused.code(), refused.getMessage());
    }
}
