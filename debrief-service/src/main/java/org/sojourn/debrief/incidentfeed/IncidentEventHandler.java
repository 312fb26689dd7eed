package org.sojourn.debrief.incidentfeed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.sojourn.debrief.tripfeed.OpenBeforeReturn;
import org.sojourn.debrief.tripfeed.TripKey;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.inbox.Event;
import org.sojourn.platform.inbox.EventHandler;

/** Keeps what is known of incidents on trips, and lets those that were confirmed and closed open the case or join it. */
@ApplicationScoped
class IncidentEventHandler implements EventHandler {

    static final String TOPIC = "sojourn.travel.incident";

    private final Access access;
    private final OpenBeforeReturn trips;
    private final IncidentRepository incidents;
    private final JoinIncidents join;

    IncidentEventHandler(Access access, OpenBeforeReturn trips, IncidentRepository incidents, JoinIncidents join) {
        this.access = access;
        this.trips = trips;
        this.incidents = incidents;
        this.join = join;
    }

    @Override
    public boolean handles(String topic) {
        return TOPIC.equals(topic);
    }

    @Override
    public void handle(Event event) {
        IncidentFact fact = event.data(IncidentFact.class);
        UUID trip = fact.tripId();
        if (trip == null) {
            return;
        }
        AccessDecision system = access.system("incidentfeed");
        trips.lock(system, trip);
        incidents.save(system, fact, trip, event.type(), event.time());
        join.told(system, List.of(new TripKey(fact.travellerId(), trip)));
    }
}
