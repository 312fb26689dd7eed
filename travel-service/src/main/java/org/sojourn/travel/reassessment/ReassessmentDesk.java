package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** What every command on a reassessment begins and ends with: access, version and rules; then audit, the row written and the new view. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReassessmentDesk {

    private final Access access;
    private final ReassessmentRepository tasks;
    private final TripRepository trips;
    private final ReassessmentViews views;
    private final Audit audit;
    private final InstantSource clock;

    ReassessmentDesk(
            Access access,
            ReassessmentRepository tasks,
            TripRepository trips,
            ReassessmentViews views,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.tasks = tasks;
        this.trips = trips;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    OpenReassessment open(ReassessmentAction action, String id, @Nullable String ifMatch) {
        AccessDecision by = access.decide(action.permission());
        Reassessment task = tasks.get(by, id);
        Versions.require(ifMatch, task.version());
        Trip trip =
                task.subject() == Subject.TRIP ? trips.get(by, task.objectId().toString()) : null;
        ReassessmentRules.check(action, task, trip, by.caller().subject());
        return new OpenReassessment(by, task, trip, clock.instant());
    }

    ReassessmentView close(ReassessmentAction action, OpenReassessment open) {
        Reassessment task = open.task();
        tasks.flush();
        audit.written(
                open.by(),
                "reassessment:" + action.wireName(),
                "reassessment",
                task.id(),
                task.travellerId(),
                task.unitPath());
        return views.of(open.by(), task, open.trip());
    }
}
