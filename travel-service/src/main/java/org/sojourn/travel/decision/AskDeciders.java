package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Role;
import org.sojourn.travel.policy.Risk;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripNotices;

/** Tells those who decide a trip, or another plan for it, that it waits for them: as many as its risk demands, then their alternates. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AskDeciders {

    private final Deciders deciders;
    private final TripNotices notices;

    AskDeciders(Deciders deciders, TripNotices notices) {
        this.deciders = deciders;
        this.notices = notices;
    }

    public void first(Trip trip, @Nullable Risk risk, String kind, Instant at) {
        deciders.first(trip, risk).forEach(person -> notices.tell(person, trip, kind, at));
    }

    /** Those who were asked first, but for the one who has voted now. */
    public void othersThan(UUID voter, Trip trip, @Nullable Risk risk, String kind, Instant at) {
        deciders.first(trip, risk).stream()
                .filter(person -> !person.equals(voter))
                .forEach(person -> notices.tell(person, trip, kind, at));
    }

    /** Turns to the alternates when nobody decided in time, and says so to the officers and the traveller; decides nothing. */
    public void escalate(Trip trip, @Nullable Risk risk, String kind, Instant at) {
        deciders.alternates(trip, risk).forEach(person -> notices.tell(person, trip, kind, at));
        notices.tellHolders(Role.SECURITY_OFFICER, trip, kind, at);
        notices.tellTraveller(trip, kind, at);
    }
}
