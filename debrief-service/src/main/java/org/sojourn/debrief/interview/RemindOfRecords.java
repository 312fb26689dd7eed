package org.sojourn.debrief.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sojourn.debrief.debriefcase.CaseFacts;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;

/** Reminds a traveller on the last day he has to confirm a record; when it is over, its debriefer hears that he may go on. */
@ApplicationScoped
class RemindOfRecords implements Sweep {

    private final InterviewRepository interviews;
    private final CaseFacts cases;
    private final InterviewLog log;
    private final InterviewConfig config;

    RemindOfRecords(InterviewRepository interviews, CaseFacts cases, InterviewLog log, InterviewConfig config) {
        this.interviews = interviews;
        this.cases = cases;
        this.log = log;
        this.config = config;
    }

    @Override
    public String name() {
        return "interview-reminders";
    }

    @Override
    public Duration every() {
        return config.remindEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<Interview> due = interviews.lockToRemind(system, now, limit);
        due.forEach(interview -> remind(system, interview, now));
        return due.size();
    }

    private void remind(AccessDecision system, Interview of, Instant now) {
        if (of.remind(now)) {
            log.tellOfSilence(of, cases.of(system, of.caseId()), now);
        } else {
            log.remindTraveller(of, now);
        }
    }
}
