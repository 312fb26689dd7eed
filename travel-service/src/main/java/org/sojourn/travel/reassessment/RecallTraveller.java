package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripLog;

/** Orders somebody who is away to come home, with reasons; he acknowledges it, and the trip stays what it is. */
@ApplicationScoped
public class RecallTraveller {

    private final ReassessmentDesk desk;
    private final RecallRepository recalls;
    private final GuidanceOutcomes outcomes;
    private final TripLog log;
    private final ReassessmentNotices notices;

    RecallTraveller(
            ReassessmentDesk desk,
            RecallRepository recalls,
            GuidanceOutcomes outcomes,
            TripLog log,
            ReassessmentNotices notices) {
        this.desk = desk;
        this.recalls = recalls;
        this.outcomes = outcomes;
        this.log = log;
        this.notices = notices;
    }

    @Transactional
    public ReassessmentView recall(String id, @Nullable String ifMatch, @Nullable LocalDate returnBy, String reasons) {
        OpenReassessment open = desk.open(ReassessmentAction.RECALL, id, ifMatch);
        Reassessment task = open.task();
        Trip trip = open.itsTrip();
        if (returnBy != null && returnBy.isBefore(trip.journey().today(open.at()))) {
            throw new Invalid("/returnBy", "in-past", "The date to be back by has passed.");
        }
        task.recall(open.by().caller().subject(), reasons, open.at());
        recalls.running(open.by(), trip).ifPresent(earlier -> earlier.end(open.at()));
        recalls.add(new Recall(
                Ids.next(), task, returnBy, reasons, open.by().caller().subject(), open.at()));
        outcomes.keep(
                Affected.of(task), GuidanceOutcome.Kind.RECALLED, task.ground().edition(), open.at());
        log.record(open.by(), "recall", trip, List.of(), open.at());
        notices.recalled(task.travellerId(), trip.reference(), open.at());
        notices.recalledStaff(task.travellerId(), trip.reference(), open.at());
        return desk.close(ReassessmentAction.RECALL, open);
    }
}
