package org.sojourn.travel.briefing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.briefing.BriefingRejected.Reason;
import org.sojourn.travel.policy.ObligationMode;
import org.sojourn.travel.policy.Risk;
import org.sojourn.travel.trip.Permit;
import org.sojourn.travel.trip.Travel;
import org.sojourn.travel.trip.Trip;

/** Which trips take a briefing, and what refuses its acknowledgement. */
final class BriefingRules {

    /** The same in SQL, over the columns of a trip `t`. */
    static final String REQUIRED = "(t.mode = 'APPROVE' or t.risk in ('MEDIUM', 'HIGH'))";

    private BriefingRules() {}

    /** Trips that need approval, and whatever is not of low risk. */
    static boolean required(Permit permit) {
        return permit.mode() == ObligationMode.APPROVE || permit.risk() == Risk.MEDIUM || permit.risk() == Risk.HIGH;
    }

    static void check(Trip trip, UUID person, @Nullable Briefing present, Shown shown) {
        if (!trip.travellerId().equals(person)) {
            throw new BriefingRejected(Reason.NOT_PERMITTED);
        }
        if (trip.permit().submittedAt() == null) {
            throw new BriefingRejected(Reason.NOT_FILED);
        }
        if (!trip.journey().notYetLeft() && trip.journey().state() != Travel.AWAY) {
            throw new BriefingRejected(Reason.TRIP_OVER);
        }
        if (present != null && present.voidedAt() == null && present.evidence().equals(shown.evidence())) {
            throw new BriefingRejected(Reason.ALREADY_BRIEFED);
        }
    }
}
