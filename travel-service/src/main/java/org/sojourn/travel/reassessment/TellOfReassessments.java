package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;

/** Tells each person what guidance asks of him; beside the statement that asks, so that it stays short however many it asks. */
@ApplicationScoped
class TellOfReassessments implements Sweep {

    private final ReassessmentRepository tasks;
    private final ReassessmentNotices notices;
    private final ReassessmentConfig config;

    TellOfReassessments(ReassessmentRepository tasks, ReassessmentNotices notices, ReassessmentConfig config) {
        this.tasks = tasks;
        this.notices = notices;
        this.config = config;
    }

    @Override
    public String name() {
        return "reassessment-tell";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<Asked> told = tasks.tell(system, now, limit);
        notices.tellTravellers(told, now);
        return told.size();
    }
}
