package org.sojourn.travel.condition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;
import org.sojourn.travel.trip.Authorisation;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** Reminds the owners of open conditions, once each, as long as the trip is to be made. */
@ApplicationScoped
class RemindOfConditions implements Sweep {

    private final ConditionRepository conditions;
    private final Conditions desk;
    private final ConditionConfig config;
    private final TripRepository trips;

    RemindOfConditions(ConditionRepository conditions, Conditions desk, ConditionConfig config, TripRepository trips) {
        this.conditions = conditions;
        this.desk = desk;
        this.config = config;
        this.trips = trips;
    }

    @Override
    public String name() {
        return "condition-reminder";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<Condition> due = conditions.toRemind(system, now, limit);
        for (Condition condition : due) {
            condition.reminded(now);
            Trip trip = trips.get(system, condition.tripId().toString());
            if (trip.permit().state() == Authorisation.APPROVED) {
                desk.tell(condition.ownerId(), condition, "trip-condition-due", now);
            }
        }
        return due.size();
    }
}
