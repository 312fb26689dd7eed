package org.sojourn.travel.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** Shows the conditions of a trip: all of them to those who see the trip, to others the ones they own. */
@ApplicationScoped
public class ListConditions {

    private final Access access;
    private final ConditionRepository conditions;
    private final ConditionViews views;
    private final TripRepository trips;
    private final Audit audit;

    ListConditions(
            Access access, ConditionRepository conditions, ConditionViews views, TripRepository trips, Audit audit) {
        this.access = access;
        this.conditions = conditions;
        this.views = views;
        this.trips = trips;
        this.audit = audit;
    }

    @Transactional
    public List<ConditionView> of(String tripIdOrReference) {
        AccessDecision decision = access.decide(Permissions.CONDITION);
        List<Condition> seen = conditions.of(decision, tripIdOrReference);
        if (seen.isEmpty()) {
            Trip trip = trips.filed(decision, tripIdOrReference);
            audit.read(decision, "condition", trip.id(), trip.travellerId(), trip.unitPath());
            return List.of();
        }
        Condition first = seen.getFirst();
        audit.read(decision, "condition", first.tripId(), first.travellerId(), first.unitPath());
        return seen.stream().map(condition -> views.of(decision, condition)).toList();
    }
}
