package org.sojourn.travel.legalhold.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.platform.problem.Problems;
import org.sojourn.travel.legalhold.LegalHoldRejected;

/** Answers what a legal hold refuses. */
class LegalHoldProblems {

    @ServerExceptionMapper
    Response map(LegalHoldRejected refused) {
        return Problems.response(403, refused.code(), refused.getMessage());
    }
}
