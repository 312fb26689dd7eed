package org.sojourn.debrief.stage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.sojourn.debrief.debriefcase.CaseFollower;
import org.sojourn.debrief.debriefcase.CaseState;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.platform.access.AccessDecision;

/** Ends the clock of the stage that a case leaves, with its pause if it has one, and starts that of the next. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FollowStage implements CaseFollower {

    private final StageRepository visits;
    private final StageConfig config;
    private final InstantSource clock;

    FollowStage(StageRepository visits, StageConfig config, InstantSource clock) {
        this.visits = visits;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void changed(AccessDecision by, DebriefCase of) {
        Instant now = clock.instant();
        Optional<StageVisit> running = visits.running(by, of.id());
        if (running.isPresent() && running.get().stage() == of.state()) {
            if (Target.countsFromReturn(of)) {
                running.get().redate(target(of, now), now);
            }
            return;
        }
        running.ifPresent(visit -> end(by, of, visit, now));
        if (of.state() != CaseState.CLOSED) {
            visits.add(by, StageVisit.start(of, target(of, now), now));
        }
    }

    @Override
    public void opened(AccessDecision by, DebriefCase of) {
        Instant now = clock.instant();
        visits.begin(by, StageVisit.start(of, target(of, now), now));
    }

    private void end(AccessDecision by, DebriefCase of, StageVisit visit, Instant now) {
        if (visit.pausedSince() != null) {
            visits.resume(by, visit, now);
            of.goOn(now);
        }
        visit.end(now);
    }

    private Target target(DebriefCase of, Instant now) {
        Integer days = config.businessDays().get(of.state());
        return Target.of(of, days == null ? 1 : days, now);
    }
}
