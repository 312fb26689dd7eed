package org.sojourn.debrief.suggestion.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.debrief.suggestion.SuggestionRejected;
import org.sojourn.platform.problem.Problems;

/** A refused suggestion, as an HTTP answer. */
class SuggestionProblems {

    @ServerExceptionMapper
    Response map(SuggestionRejected refused) {
        return Problems.response(409, refused.code(), refused.getMessage());
    }
}
