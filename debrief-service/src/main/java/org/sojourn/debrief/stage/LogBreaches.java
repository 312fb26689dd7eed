package org.sojourn.debrief.stage;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseFacts;
import org.sojourn.debrief.debriefcase.CaseState;
import org.sojourn.debrief.debriefcase.DueRule;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;

/** Logs once that a case stayed too long in a stage, and tells the supervisors; of a late traveller his security officers too. */
@ApplicationScoped
class LogBreaches implements Sweep {

    private final StageRepository visits;
    private final CaseFacts cases;
    private final TellOfBreach tell;
    private final StageConfig config;

    LogBreaches(StageRepository visits, CaseFacts cases, TellOfBreach tell, StageConfig config) {
        this.visits = visits;
        this.cases = cases;
        this.tell = tell;
        this.config = config;
    }

    @Override
    public String name() {
        return "debrief-stage-breaches";
    }

    @Override
    public Duration every() {
        return config.every();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<StageVisit> due = visits.lockBreached(system, now, limit);
        Map<UUID, CaseFacts.Fact> facts = cases.of(system, due, StageVisit::caseId);
        due.forEach(visit -> breach(system, visit, requireNonNull(facts.get(visit.caseId())), now));
        return due.size();
    }

    private void breach(AccessDecision system, StageVisit visit, CaseFacts.Fact of, Instant now) {
        boolean waits = visit.stage() == CaseState.AWAITING_TRAVELLER;
        visit.breach(now, waits ? escalation(of.dueRule(), visit.targetAt()) : null);
        tell.supervisors(system, of, now);
        if (waits) {
            tell.officers(of, now);
        }
    }

    private Instant escalation(DueRule rule, Instant target) {
        LocalDate lastDay = LocalDate.ofInstant(target.minusMillis(1), ZoneId.of(rule.zone()));
        return Target.from(rule, lastDay, config.escalateAfter()).at();
    }
}
