package org.sojourn.debrief.stage;

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

/** Tells the supervisor of a traveller who is still late: the fact, and nothing of the case. */
@ApplicationScoped
class EscalateBreaches implements Sweep {

    private final StageRepository visits;
    private final CaseFacts cases;
    private final TellOfBreach tell;
    private final StageConfig config;

    EscalateBreaches(StageRepository visits, CaseFacts cases, TellOfBreach tell, StageConfig config) {
        this.visits = visits;
        this.cases = cases;
        this.tell = tell;
        this.config = config;
    }

    @Override
    public String name() {
        return "debrief-stage-escalations";
    }

    @Override
    public Duration every() {
        return config.every();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<StageVisit> due = visits.lockToEscalate(system, now, limit);
        Map<UUID, CaseFacts.Fact> facts = cases.of(system, due, StageVisit::caseId);
        due.forEach(visit -> {
            tell.supervisorOfTraveller(requireNonNull(facts.get(visit.caseId())), now);
            visit.escalated();
        });
        return due.size();
    }
}
