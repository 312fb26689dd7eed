package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** Tells people about trips: the kind and a link, never the content. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TripNotices {

    private final Notices notices;
    private final Roster roster;

    TripNotices(Notices notices, Roster roster) {
        this.notices = notices;
        this.roster = roster;
    }

    public void tellTraveller(Trip trip, String kind, Instant at) {
        tell(trip.travellerId(), trip, kind, at);
    }

    public void tell(UUID person, Trip trip, String kind, Instant at) {
        notices.tell(person, kind, link(trip.reference()), at);
    }

    /** Everybody whose role counts for the trip, except its traveller. */
    public void tellHolders(Role role, Trip trip, String kind, Instant at) {
        roster.holders(role, trip.unitPath()).stream()
                .map(Person::id)
                .filter(person -> !person.equals(trip.travellerId()))
                .forEach(person -> tell(person, trip, kind, at));
    }

    private static String link(String reference) {
        return "/api/trips/" + reference;
    }
}
