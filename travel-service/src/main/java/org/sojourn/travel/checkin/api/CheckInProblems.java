package org.sojourn.travel.checkin.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.platform.problem.Problems;
import org.sojourn.travel.checkin.CheckInRejected;

/** Answers what a check-in refuses. */
class CheckInProblems {

    @ServerExceptionMapper
    Response map(CheckInRejected refused) {
        return switch (refused.reason()) {
            case OWN_CHECK_IN, NOT_PERMITTED -> Problems.response(403, refused.code(), refused.getMessage());
            case TOO_EARLY, CONTACT_NOT_DUE -> Problems.response(409, refused.code(), refused.getMessage());
        };
    }
}
