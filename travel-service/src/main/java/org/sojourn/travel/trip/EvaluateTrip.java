package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Caller;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.assessment.Assessor;
import org.sojourn.travel.assessment.Filing;
import org.sojourn.travel.itinerary.PlanRules;
import org.sojourn.travel.policy.Policies;

/** Answers what submitting would give, and changes nothing. */
@ApplicationScoped
public class EvaluateTrip {

    private final Access access;
    private final Filings filings;
    private final Policies policies;
    private final InstantSource clock;

    EvaluateTrip(Access access, Filings filings, Policies policies, InstantSource clock) {
        this.access = access;
        this.filings = filings;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    public Assessment evaluate(TripDraft draft) {
        AccessDecision by = access.decide(Permissions.DECLARE);
        PlanRules.check(draft.plan());
        Caller traveller = by.caller();
        Instant at = clock.instant();
        Filing filing = filings.of(
                traveller.subject(),
                traveller.unit(),
                draft.plan(),
                draft.lateReason() != null,
                draft.emergencyContact() != null,
                at,
                at);
        return Assessor.assess(policies.inForce(traveller.unit()), filing);
    }
}
