package org.sojourn.advisory.country.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.advisory.country.CountryGroupRejected;
import org.sojourn.platform.problem.Problems;

/** The refusals of groups of countries as HTTP answers. */
class CountryGroupProblems {

    @ServerExceptionMapper
    Response map(CountryGroupRejected rejected) {
        int status = switch (rejected.reason()) {
            case NAME_TAKEN -> 409;
            case FOREIGN_UNIT -> 403;
        };
        return Problems.response(status, rejected.code(), rejected.getMessage());
    }
}
