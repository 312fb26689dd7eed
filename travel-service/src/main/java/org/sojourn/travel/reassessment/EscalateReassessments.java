package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.timer.Sweep;

/** When a deadline has passed unanswered: the officers are told, once; the trip stays blocked. */
@ApplicationScoped
class EscalateReassessments implements Sweep {

    private final ReassessmentRepository tasks;
    private final ReassessmentNotices notices;
    private final ReassessmentConfig config;
    private final Audit audit;

    EscalateReassessments(
            ReassessmentRepository tasks, ReassessmentNotices notices, ReassessmentConfig config, Audit audit) {
        this.tasks = tasks;
        this.notices = notices;
        this.config = config;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "reassessment-escalate";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<Reassessment> missed = tasks.missed(system, now, limit);
        missed.forEach(task -> {
            task.escalated(now);
            notices.tellTraveller(task, "-overdue", now);
            notices.tellHolders(task, "-overdue", now, Role.SECURITY_OFFICER, Role.DUTY_OFFICER);
            audit.written(
                    system, "reassessment:escalate", "reassessment", task.id(), task.travellerId(), task.unitPath());
        });
        return missed.size();
    }
}
