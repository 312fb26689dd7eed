package org.sojourn.debrief.interview.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.debrief.interview.InterviewRejected;
import org.sojourn.platform.problem.Problems;

/** What the rules of an interview refuse, as HTTP answers. */
class InterviewProblems {

    @ServerExceptionMapper
    Response map(InterviewRejected refused) {
        return switch (refused.reason()) {
            case INTERVIEW_OPEN -> Problems.response(409, refused.code(), refused.getMessage());
            case CONFIRMATION_TERM, OTHER_RECORD -> Problems.rule(refused.code(), refused.code(), refused.getMessage());
        };
    }
}
