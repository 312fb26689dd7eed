package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.sojourn.travel.itinerary.PlanRules;

/** Puts what a traveller declares into his trip: checked, dated at home, other people's names encrypted. */
@ApplicationScoped
class TripPlanner {

    private final TripSecrets secrets;
    private final Filings filings;
    private final TripConfig config;

    TripPlanner(TripSecrets secrets, Filings filings, TripConfig config) {
        this.secrets = secrets;
        this.filings = filings;
        this.config = config;
    }

    void plan(Trip trip, TripDraft draft, Instant at) {
        PlanRules.check(draft.plan());
        trip.plan(
                draft.plan(),
                secrets.seal(trip.travellerId(), trip.id(), draft),
                filings.home(trip.unitPath()).zone(),
                config.grace(),
                at);
    }
}
