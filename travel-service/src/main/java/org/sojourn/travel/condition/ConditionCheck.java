package org.sojourn.travel.condition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.sojourn.travel.trip.Blocker;
import org.sojourn.travel.trip.ReadinessCheck;
import org.sojourn.travel.trip.Trip;

/** Unsettled conditions block, and so does a leg to a country that a condition rules out. */
@ApplicationScoped
class ConditionCheck implements ReadinessCheck {

    private final ConditionRepository conditions;

    ConditionCheck(ConditionRepository conditions) {
        this.conditions = conditions;
    }

    @Override
    public List<Blocker> blockers(Trip trip) {
        List<Blocker> blockers = new ArrayList<>();
        String link = "/api/trips/%s/conditions".formatted(trip.reference());
        for (Condition condition : conditions.of(trip)) {
            if (!condition.settled()) {
                blockers.add(new Blocker(
                        "condition",
                        "The condition %s is %s; it is due at %s."
                                .formatted(condition.type(), condition.state(), condition.dueAt()),
                        link));
            } else if (violated(condition, trip)) {
                blockers.add(new Blocker(
                        "condition", "The approval rules out a leg to %s.".formatted(condition.country()), link));
            }
        }
        return blockers;
    }

    static boolean violated(Condition condition, Trip trip) {
        return condition.type() == ConditionType.NO_LEG_TO
                && condition.state() != ConditionState.WAIVED
                && condition.country() != null
                && trip.plan().countries().contains(condition.country());
    }
}
