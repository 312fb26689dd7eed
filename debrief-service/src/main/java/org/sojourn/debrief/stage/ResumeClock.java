package org.sojourn.debrief.stage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseCommand;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.CaseRecorder;
import org.sojourn.platform.problem.NotFound;

/** Lets the clock of a case go on; what was due is due as much later as it was held. */
@ApplicationScoped
public class ResumeClock {

    private final CaseAccess access;
    private final StageRepository visits;
    private final CaseRecorder recorder;
    private final InstantSource clock;

    ResumeClock(CaseAccess access, StageRepository visits, CaseRecorder recorder, InstantSource clock) {
        this.access = access;
        this.visits = visits;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Transactional
    public CaseInHand resume(String id, @Nullable String ifMatch) {
        CaseInHand hand = access.act(id, CaseCommand.RESUME).atVersion(ifMatch);
        Instant now = clock.instant();
        hand.debriefCase().resume(now);
        StageVisit visit =
                visits.running(hand.decision(), hand.debriefCase().id()).orElseThrow(NotFound::new);
        visits.resume(hand.decision(), visit, now);
        visit.resume(now);
        recorder.changed(hand, CaseCommand.RESUME);
        return hand;
    }
}
