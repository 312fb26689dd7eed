package org.sojourn.debrief.tripfeed;

import static java.util.Objects.requireNonNull;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
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
    private final List<TripObserver> observers;
    private final TripfeedConfig config;

    TripEventHandler(
            Access access,
            TripSnapshots trips,
            OpenCase open,
            DrawUpPlan draw,
            PlanOfTrip plans,
            @All List<TripObserver> observers,
            TripfeedConfig config) {
        this.access = access;
        this.trips = trips;
        this.open = open;
        this.draw = draw;
        this.plans = plans;
        this.observers = observers;
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
        trips.lock(system, fact.tripId());
        trips.save(system, fact, event.type(), event.time());
        switch (event.type()) {
            case RETURNED -> debrief(system, fact, requireNonNull(fact.returnedOn(), "returnedOn"), true);
            case RETURN_OVERDUE -> debrief(system, fact, fact.plannedReturn(), false);
            default -> {}
        }
        observers.forEach(observer -> observer.told(system, fact.travellerId(), fact.tripId()));
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
        DrawUpPlan.Plan plan = plans.of(fact.tripId(), KeptPlan.of(fact, null));
        open.open(system, new Traveller(fact.travellerId(), fact.unitPath()), trip)
                .ifPresentOrElse(opened -> draw.draw(system, opened, plan), () -> complete(system, fact, plan));
    }

    private void complete(AccessDecision system, TripFact fact, DrawUpPlan.Plan plan) {
        open.present(system, fact.travellerId(), fact.tripId())
                .ifPresent(opened -> draw.complete(system, opened, plan));
    }
}
