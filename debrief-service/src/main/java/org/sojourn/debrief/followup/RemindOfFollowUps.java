package org.sojourn.debrief.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;

/** Reminds the owner on the day a follow-up is due, and him and its debriefer when that day is over. */
@ApplicationScoped
class RemindOfFollowUps implements Sweep {

    private final FollowUpRepository followUps;
    private final FollowUpLog log;
    private final FollowUpConfig config;

    RemindOfFollowUps(FollowUpRepository followUps, FollowUpLog log, FollowUpConfig config) {
        this.followUps = followUps;
        this.log = log;
        this.config = config;
    }

    @Override
    public String name() {
        return "follow-up-reminders";
    }

    @Override
    public Duration every() {
        return config.remindEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<FollowUp> due = followUps.lockToRemind(system, now, limit);
        due.forEach(followUp -> remind(followUp, now));
        return due.size();
    }

    private void remind(FollowUp of, Instant now) {
        if (of.remind(now)) {
            log.tellOwner(of, "case-follow-up-overdue", now);
            log.tell(of.filed().authorId(), of, "case-follow-up-overdue", now);
        } else {
            log.tellOwner(of, "case-follow-up-due", now);
        }
    }
}
