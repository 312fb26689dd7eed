package org.sojourn.travel.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.appeal.AppealRejected.Reason;
import org.sojourn.travel.appeal.AppealState.Command;
import org.sojourn.travel.trip.Trip;

/** What refuses a reviewer; the command and the list of allowed actions ask the same question here, so that asking undoes nothing. */
@ApplicationScoped
class AppealRules {

    private final AppealParties parties;

    AppealRules(AppealParties parties) {
        this.parties = parties;
    }

    void requireReviewer(AccessDecision by, Trip trip, Appeal appeal) {
        if (by.self(trip.travellerId())) {
            throw new AppealRejected(Reason.OWN_APPEAL);
        }
        if (parties.tookPart(by, trip, by.caller().subject())) {
            throw new AppealRejected(Reason.TOOK_PART);
        }
        AppealState.TABLE.require(appeal.state(), Command.DECIDE);
    }
}
