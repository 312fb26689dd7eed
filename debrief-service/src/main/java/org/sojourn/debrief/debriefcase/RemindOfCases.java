package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.timer.Sweep;

/** Reminds whomever a case waits for when half, four fifths and the whole of its term have passed. */
@ApplicationScoped
class RemindOfCases implements Sweep {

    private final CaseRepository cases;
    private final Notices notices;
    private final DebriefCaseConfig config;

    RemindOfCases(CaseRepository cases, Notices notices, DebriefCaseConfig config) {
        this.cases = cases;
        this.notices = notices;
        this.config = config;
    }

    @Override
    public String name() {
        return "debrief-reminders";
    }

    @Override
    public Duration every() {
        return config.remindEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<DebriefCase> due = cases.lockToRemind(system, now, limit);
        due.forEach(waiting -> remind(waiting, now));
        return due.size();
    }

    private void remind(DebriefCase waiting, Instant now) {
        waiting.remind(now)
                .ifPresent(reminder -> CaseRules.waitsFor(waiting)
                        .ifPresent(person -> notices.tell(person, reminder.noticeKind(), CaseLink.to(waiting), now)));
    }
}
