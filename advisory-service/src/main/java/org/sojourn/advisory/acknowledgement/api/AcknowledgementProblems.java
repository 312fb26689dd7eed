package org.sojourn.advisory.acknowledgement.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.advisory.acknowledgement.AcknowledgementRejected;
import org.sojourn.platform.problem.Problems;

/** The refusals of acknowledgements as HTTP answers. */
class AcknowledgementProblems {

    @ServerExceptionMapper
    Response map(AcknowledgementRejected rejected) {
        return switch (rejected.reason()) {
            case NOT_PUBLISHED -> Problems.response(409, rejected.code(), rejected.getMessage());
            case NOT_ADDRESSED, OTHER_TEXT ->
                Problems.rule("acknowledgement." + rejected.code(), rejected.code(), rejected.getMessage());
        };
    }
}
