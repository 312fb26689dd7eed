package org.sojourn.travel.appeal.api;

import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.platform.problem.Problems;
import org.sojourn.travel.appeal.AppealRejected;

/** Answers what appeals refuse. */
class AppealProblems {

    @ServerExceptionMapper
    Response map(AppealRejected refused) {
        return switch (refused.reason()) {
            case OWN_APPEAL, TOOK_PART, NOT_PERMITTED -> answer(403, refused);
            case NOTHING_TO_APPEAL, APPEALED_ALREADY, APPEAL_PASSED -> answer(409, refused);
            case PROHIBITED ->
                Problems.rule(
                        Objects.requireNonNullElse(refused.rule(), refused.code()),
                        refused.code(),
                        refused.getMessage());
        };
    }

    private static Response answer(int status, AppealRejected refused) {
        return Problems.response(status, refused.code(), refused.getMessage());
    }
}
