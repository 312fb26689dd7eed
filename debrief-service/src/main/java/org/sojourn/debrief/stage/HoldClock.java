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

/** The debriefer or a supervisor holds the clock of a case, and says why. */
@ApplicationScoped
public class HoldClock {

    private final CaseAccess access;
    private final StageRepository visits;
    private final CaseRecorder recorder;
    private final InstantSource clock;

    HoldClock(CaseAccess access, StageRepository visits, CaseRecorder recorder, InstantSource clock) {
        this.access = access;
        this.visits = visits;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Transactional
    public CaseInHand hold(String id, @Nullable String ifMatch, PauseCode code, String text) {
        CaseInHand hand = access.act(id, CaseCommand.PAUSE).atVersion(ifMatch);
        Instant now = clock.instant();
        hand.debriefCase().pause(now);
        recorder.changed(hand, CaseCommand.PAUSE);
        StageVisit visit =
                visits.running(hand.decision(), hand.debriefCase().id()).orElseThrow(NotFound::new);
        visit.pause(now);
        visits.pause(hand, visit, code, text, now);
        return hand;
    }
}
