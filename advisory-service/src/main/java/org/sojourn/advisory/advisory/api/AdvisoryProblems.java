package org.sojourn.advisory.advisory.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.advisory.advisory.AdvisoryRejected;
import org.sojourn.platform.problem.Problems;

/** The refusals of advisories as HTTP answers. */
class AdvisoryProblems {

    @ServerExceptionMapper
    Response map(AdvisoryRejected rejected) {
        return switch (rejected.reason()) {
            case SELF_APPROVAL, ROLE_MISSING, FOREIGN_UNIT -> answer(403, rejected);
            case DRAFT_EXISTS -> answer(409, rejected);
            case CHANGE_NOTE_MISSING,
                    MINOR_WITHOUT_PREDECESSOR,
                    MINOR_CHANGES_SUBSTANCE,
                    AUDIENCE_OUTSIDE_UNIT,
                    EXPIRY_TOO_EARLY,
                    REVIEW_TOO_EARLY,
                    GROUP_EMPTY -> Problems.rule("advisory." + rejected.code(), rejected.code(), rejected.getMessage());
        };
    }

    private static Response answer(int status, AdvisoryRejected rejected) {
        return Problems.response(status, rejected.code(), rejected.getMessage());
    }
}
