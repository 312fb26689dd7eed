package org.sojourn.debrief.tripfeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.debrief.debriefcase.OpenCase;
import org.sojourn.debrief.debriefcase.Traveller;
import org.sojourn.debrief.plan.DrawUpPlan;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.roster.Roster;

/** Opens the case of a trip for another reason than its return, which dates it again when it comes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OpenBeforeReturn {

    private final TripSnapshots trips;
    private final OpenCase open;
    private final DrawUpPlan draw;
    private final PlanOfTrip plans;
    private final Roster roster;

    OpenBeforeReturn(TripSnapshots trips, OpenCase open, DrawUpPlan draw, PlanOfTrip plans, Roster roster) {
        this.trips = trips;
        this.open = open;
        this.draw = draw;
        this.plans = plans;
        this.roster = roster;
    }

    /** The case there is, as it is; or a new one, due from the planned return or the moment, whichever is later. Empty while nothing is known of the trip. */
    public Optional<DebriefCase> open(AccessDecision system, UUID traveller, UUID trip, Instant moment) {
        return open.present(system, traveller, trip)
                .or(() -> trips.find(system, traveller, trip)
                        .flatMap(known -> openNew(system, traveller, known, moment)));
    }

    /** Keeps other deliveries about a trip waiting until the transaction ends. */
    public void lock(AccessDecision system, UUID trip) {
        trips.lock(system, trip);
    }

    private Optional<DebriefCase> openNew(AccessDecision system, UUID traveller, KnownTrip known, Instant moment) {
        LocalDate day =
                LocalDate.ofInstant(moment, roster.unitOf(known.unitPath()).zone());
        LocalDate from = day.isAfter(known.plannedReturn()) ? day : known.plannedReturn();
        Optional<DebriefCase> opened =
                open.open(system, new Traveller(traveller, known.unitPath()), known.returning(from));
        opened.ifPresent(fresh -> draw.draw(system, fresh, plans.of(known.id(), known.plan())));
        return opened;
    }
}
