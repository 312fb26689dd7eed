package org.sojourn.debrief.debriefcase.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.debrief.debriefcase.CaseIncomplete;
import org.sojourn.debrief.debriefcase.CaseRejected;
import org.sojourn.platform.problem.Problem;
import org.sojourn.platform.problem.Problems;

/** What the rules of a case refuse, as HTTP answers. */
class CaseProblems {

    @ServerExceptionMapper
    Response map(CaseRejected refused) {
        int status = switch (refused.reason()) {
            case OWN_CASE,
                    NOT_THE_TRAVELLER,
                    ROLE_MISSING,
                    NOT_CLAIMED_BY_YOU,
                    NOT_A_CASE_MEMBER,
                    OWN_ADMISSION,
                    SELF_APPROVAL -> 403;
            case ALREADY_CLAIMED,
                    ALREADY_PAUSED,
                    NOT_PAUSED,
                    ALREADY_A_MEMBER,
                    ALREADY_COMPARTMENTED,
                    NOT_COMPARTMENTED -> 409;
        };
        return Problems.response(status, refused.code(), refused.getMessage());
    }

    @ServerExceptionMapper
    Response map(CaseIncomplete refused) {
        Problem told = Problem.of(422, refused.code(), refused.getMessage()).withRule(refused.code());
        return Problems.response(
                new Problem(told.type(), told.title(), told.status(), told.detail(), told.rule(), refused.missing()));
    }
}
