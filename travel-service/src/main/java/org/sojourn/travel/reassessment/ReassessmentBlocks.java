package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sojourn.travel.trip.Blocker;
import org.sojourn.travel.trip.ReadinessCheck;
import org.sojourn.travel.trip.Trip;

/** No trip is ready while a change of guidance waits for an answer. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReassessmentBlocks implements ReadinessCheck {

    private final ReassessmentRepository tasks;

    ReassessmentBlocks(ReassessmentRepository tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<Blocker> blockers(Trip trip) {
        return tasks.open(trip.id()).stream().map(ReassessmentBlocks::blocker).toList();
    }

    private static Blocker blocker(Reassessment task) {
        Ground ground = task.ground();
        return new Blocker(
                "reassessment-open",
                "The guidance changed with edition %d of %s; settle this by %s."
                        .formatted(ground.number(), ground.advisoryReference(), task.dueAt()),
                "/api/reassessments/" + task.id());
    }
}
