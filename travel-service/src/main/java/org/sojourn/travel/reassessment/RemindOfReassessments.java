package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;

/** Reminds the traveller, once, before the deadline. */
@ApplicationScoped
class RemindOfReassessments implements Sweep {

    private final ReassessmentRepository tasks;
    private final ReassessmentNotices notices;
    private final ReassessmentConfig config;

    RemindOfReassessments(ReassessmentRepository tasks, ReassessmentNotices notices, ReassessmentConfig config) {
        this.tasks = tasks;
        this.notices = notices;
        this.config = config;
    }

    @Override
    public String name() {
        return "reassessment-remind";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<Reassessment> due = tasks.toRemind(system, now, limit);
        due.forEach(task -> {
            task.reminded(now);
            notices.tellTraveller(task, "-reminder", now);
        });
        return due.size();
    }
}
