package org.sojourn.debrief.tripfeed;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.sojourn.debrief.debriefcase.OpenCase;
import org.sojourn.debrief.debriefcase.Traveller;
import org.sojourn.debrief.debriefcase.Trip;
import org.sojourn.debrief.plan.DrawUpPlan;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.inbox.Event;
import org.sojourn.platform.inbox.EventHandler;

/** Keeps what is known of trips, and opens the case of one that has ended, or that should have. */
@ApplicationScoped
class TripEventHandler implements EventHandler {

    static final String TOPIC = "sojourn.travel.trip";

    private static final String RETURNED = "org.sojourn.travel.trip.returned.v1";
    private static final String RETURN_OVERDUE = "org.sojourn.travel.trip.return-overdue.v1";

    private final Access access;
    private final TripSnapshots trips;
    private final OpenCase open;
    private final DrawUpPlan draw;
    private final PlanOfTrip plans;
    private final TripfeedConfig config;

    TripEventHandler(
            Access access,
            TripSnapshots trips,
            OpenCase open,
            DrawUpPlan draw,
            PlanOfTrip plans,
            TripfeedConfig config) {
        this.access = access;
        this.trips = trips;
        this.open = open;
        this.draw = draw;
        this.plans = plans;
        this.config = config;
    }

    @Override
    public boolean handles(String topic) {
        return TOPIC.equals(topic);
    }

    @Override
    public void handle(Event event) {
        AccessDecision system = access.system("tripfeed");
        TripFact fact = event.data(TripFact.class);
        trips.save(system, fact, event.type(), event.time());
        switch (event.type()) {
            case RETURNED -> debrief(system, fact, requireNonNull(fact.returnedOn(), "returnedOn"), true);
            case RETURN_OVERDUE -> debrief(system, fact, fact.plannedReturn(), false);
            default -> {}
        }
    }

    private void debrief(AccessDecision system, TripFact fact, LocalDate returnedOn, boolean known) {
        if (fact.isExempt() && !config.debriefExempt()) {
            return;
        }
        Trip trip = new Trip(
                fact.tripId(),
                fact.reference(),
                fact.purpose(),
                fact.unauthorised(),
                fact.countries(),
                returnedOn,
                known);
        open.open(system, new Traveller(fact.travellerId(), fact.unitPath()), trip)
                .ifPresent(opened -> draw.draw(system, opened, plans.of(fact)));
    }
}
