package org.sojourn.debrief.interview;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        Map<UUID, CaseFacts.Fact> facts = cases.of(system, due, Interview::caseId);
        due.forEach(interview -> remind(interview, requireNonNull(facts.get(interview.caseId())), now));
        return due.size();
    }

    private void remind(Interview of, CaseFacts.Fact about, Instant now) {
        if (of.remind(now)) {
            log.tellOfSilence(of, about, now);
        } else {
            log.remindTraveller(of, now);
        }
    }
}
