package org.sojourn.debrief.tripfeed;

import static java.util.Objects.requireNonNull;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.OpenCase;
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
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<Event> events) {
        AccessDecision system = access.system("tripfeed");
        List<Told> all = events.stream().map(Told::by).toList();
        trips.lock(system, all.stream().map(told -> told.fact().tripId()).toList());
        trips.save(system, all);
        List<Told> ended = all.stream().filter(this::opensCase).toList();
        if (!ended.isEmpty()) {
            debrief(system, ended);
        }
        List<TripKey> keys = all.stream().map(told -> told.fact().key()).toList();
        observers.forEach(observer -> observer.told(system, keys));
    }

    private boolean opensCase(Told told) {
        boolean ended = told.type().equals(RETURNED) || told.type().equals(RETURN_OVERDUE);
        return ended && (!told.fact().isExempt() || config.debriefExempt());
    }

    private void debrief(AccessDecision system, List<Told> ended) {
        Set<UUID> debriefed = open.debriefed(
                system,
                ended.stream().map(told -> told.fact().travellerId()).toList(),
                ended.stream().map(told -> told.fact().tripId()).toList());
        openNew(
                system,
                ended.stream()
                        .filter(told -> !debriefed.contains(told.fact().tripId()))
                        .toList());
        ended.stream()
                .filter(told -> debriefed.contains(told.fact().tripId()))
                .forEach(told -> told.trace().wrap(() -> goOn(system, told)).run());
    }

    private void openNew(AccessDecision system, List<Told> ended) {
        List<OpenCase.Opening> openings = ended.stream()
                .map(told -> new OpenCase.Opening(told.fact().traveller(), trip(told), told.trace()))
                .toList();
        List<DrawUpPlan.Plan> plans =
                ended.stream().map(told -> plan(told.fact())).toList();
        draw.draw(system, open.open(system, openings), plans);
    }

    private void goOn(AccessDecision system, Told told) {
        TripFact fact = told.fact();
        open.open(system, fact.traveller(), trip(told));
        open.present(system, fact.travellerId(), fact.tripId())
                .ifPresent(opened -> draw.complete(system, opened, plan(fact)));
    }

    private DrawUpPlan.Plan plan(TripFact fact) {
        return plans.of(fact.tripId(), KeptPlan.of(fact, null));
    }

    /** One that is overdue is taken to have ended as planned, until its return is told. */
    private static Trip trip(Told told) {
        TripFact fact = told.fact();
        boolean known = told.type().equals(RETURNED);
        LocalDate returnedOn = known ? requireNonNull(fact.returnedOn(), "returnedOn") : fact.plannedReturn();
        return new Trip(
                fact.tripId(),
                fact.reference(),
                fact.purpose(),
                fact.unauthorised(),
                fact.countries(),
                returnedOn,
                known);
    }
}
