package org.sojourn.travel.condition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.timer.Sweep;
import org.sojourn.travel.trip.Authorisation;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** Marks conditions that were not met in time; the trip stays blocked, and if it is still to be made, traveller, owner and deciders are told. */
@ApplicationScoped
class MissConditions implements Sweep {

    private final ConditionRepository conditions;
    private final Conditions desk;
    private final ConditionConfig config;
    private final TripRepository trips;
    private final Audit audit;

    MissConditions(
            ConditionRepository conditions,
            Conditions desk,
            ConditionConfig config,
            TripRepository trips,
            Audit audit) {
        this.conditions = conditions;
        this.desk = desk;
        this.config = config;
        this.trips = trips;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "condition-missed";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<Condition> due = conditions.missed(system, now, limit);
        due.forEach(condition -> miss(system, condition, now));
        return due.size();
    }

    private void miss(AccessDecision system, Condition condition, Instant now) {
        condition.miss();
        Trip trip = trips.get(system, condition.tripId().toString());
        if (trip.permit().state() == Authorisation.APPROVED) {
            Stream.concat(Stream.of(condition.ownerId(), condition.travellerId()), desk.verifiers(condition, trip))
                    .distinct()
                    .forEach(person -> desk.tell(person, condition, "trip-condition-missed", now));
        }
        audit.written(
                system, "condition:miss", "condition", condition.id(), condition.travellerId(), condition.unitPath());
    }
}
