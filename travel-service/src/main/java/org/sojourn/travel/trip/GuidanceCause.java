package org.sojourn.travel.trip;

import java.time.Instant;
import java.util.Optional;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.itinerary.Plan;

/** Names the edition behind what somebody does about a trip because of guidance. */
public interface GuidanceCause {

    /** Behind a withdrawal or cancellation that is explained with guidance; empty where no edition speaks about the trip. */
    Optional<EditionRef> behindEnd(AccessDecision by, Trip trip, Instant at);

    /** Behind another plan for the trip: the edition whose question it settles, by itself or because an approver looked at it. */
    Optional<EditionRef> behindPlan(Trip trip, Plan plan, boolean decided);
}
