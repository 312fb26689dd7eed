package org.sojourn.travel.incident.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.platform.problem.Problems;
import org.sojourn.travel.incident.IncidentRejected;

/** Answers what an incident refuses. */
class IncidentProblems {

    @ServerExceptionMapper
    Response map(IncidentRejected refused) {
        return switch (refused.reason()) {
            case OWN_INCIDENT, SECOND_PERSON_NEEDED, NOT_PERMITTED ->
                Problems.response(403, refused.code(), refused.getMessage());
        };
    }
}
