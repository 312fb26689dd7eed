package org.sojourn.debrief.referral.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.debrief.referral.ReferralRejected;
import org.sojourn.platform.problem.Problems;

/** What the rules of a referral refuse, as HTTP answers. */
class ReferralProblems {

    @ServerExceptionMapper
    Response map(ReferralRejected refused) {
        return switch (refused.reason()) {
            case NO_RECEIVER -> Problems.rule(refused.code(), refused.code(), refused.getMessage());
        };
    }
}
