package org.sojourn.travel.invitation.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.platform.problem.Problems;
import org.sojourn.travel.invitation.InvitationRejected;

/** Answers what an invitation refuses. */
class InvitationProblems {

    @ServerExceptionMapper
    Response map(InvitationRejected refused) {
        int status = switch (refused.reason()) {
            case NOT_PERMITTED -> 403;
            case REASSESSMENT_OPEN, NOT_TO_BE_LINKED -> 409;
        };
        return Problems.response(status, refused.code(), refused.getMessage());
    }
}
