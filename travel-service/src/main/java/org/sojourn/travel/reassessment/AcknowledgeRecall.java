package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.reassessment.ReassessmentRejected.Reason;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** The traveller says that he knows of the order to come home; whoever gave it is told. */
@ApplicationScoped
public class AcknowledgeRecall {

    private final Access access;
    private final TripRepository trips;
    private final RecallRepository recalls;
    private final ReassessmentNotices notices;
    private final Audit audit;
    private final InstantSource clock;

    AcknowledgeRecall(
            Access access,
            TripRepository trips,
            RecallRepository recalls,
            ReassessmentNotices notices,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.recalls = recalls;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public RecallView acknowledge(String idOrReference, @Nullable String ifMatch) {
        AccessDecision by = access.decide(Permissions.DECLARE);
        Trip trip = trips.get(by, idOrReference);
        if (!by.self(trip.travellerId())) {
            throw new NotFound();
        }
        Recall recall = recalls.running(by, trip).orElseThrow(() -> new ReassessmentRejected(Reason.NO_RECALL));
        Versions.require(ifMatch, recall.version());
        recall.acknowledge(clock.instant());
        recalls.flush();
        audit.written(by, "recall:acknowledge", "recall", recall.id(), trip.travellerId(), trip.unitPath());
        notices.recallAcknowledged(recall.orderedBy(), trip.reference(), clock.instant());
        return recall.view();
    }
}
