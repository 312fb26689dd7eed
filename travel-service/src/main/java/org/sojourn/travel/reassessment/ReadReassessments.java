package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** Shows reassessments and recalls one by one or by their trip; reading another's leaves an entry that he can see. */
@ApplicationScoped
public class ReadReassessments {

    private final Access access;
    private final ReassessmentRepository tasks;
    private final RecallRepository recalls;
    private final GuidanceOutcomes outcomes;
    private final TripRepository trips;
    private final ReassessmentViews views;
    private final Audit audit;

    ReadReassessments(
            Access access,
            ReassessmentRepository tasks,
            RecallRepository recalls,
            GuidanceOutcomes outcomes,
            TripRepository trips,
            ReassessmentViews views,
            Audit audit) {
        this.access = access;
        this.tasks = tasks;
        this.recalls = recalls;
        this.outcomes = outcomes;
        this.trips = trips;
        this.views = views;
        this.audit = audit;
    }

    @Transactional
    public ReassessmentView one(String id) {
        AccessDecision decision = access.decide(Permissions.REASSESSMENT);
        Reassessment task = tasks.get(decision, id);
        Trip trip = task.subject() == Subject.TRIP
                ? trips.get(decision, task.objectId().toString())
                : null;
        audit.read(decision, "reassessment", task.id(), task.travellerId(), task.unitPath());
        return views.of(decision, task, trip);
    }

    /** What guidance asked about a trip, newest first, and what became of it. */
    @Transactional
    public TripGuidance ofTrip(String idOrReference) {
        AccessDecision decision = access.decide(Permissions.REASSESSMENT);
        Trip trip = filed(decision, idOrReference);
        audit.read(decision, "reassessment", trip.id(), trip.travellerId(), trip.unitPath());
        return new TripGuidance(
                outcomes.of(decision, Affected.of(trip)).orElse(null),
                tasks.of(trip.id()).stream()
                        .map(task -> views.of(decision, task, trip))
                        .toList());
    }

    @Transactional
    public List<RecallView> recalls(String idOrReference) {
        AccessDecision decision = access.decide(Permissions.REASSESSMENT);
        Trip trip = filed(decision, idOrReference);
        audit.read(decision, "recall", trip.id(), trip.travellerId(), trip.unitPath());
        return recalls.of(decision, trip).stream().map(Recall::view).toList();
    }

    /** What another never filed is nobody's business. */
    private Trip filed(AccessDecision decision, String idOrReference) {
        Trip trip = trips.get(decision, idOrReference);
        if (trip.permit().submittedAt() == null && !decision.self(trip.travellerId())) {
            throw new org.sojourn.platform.problem.NotFound();
        }
        return trip;
    }
}
