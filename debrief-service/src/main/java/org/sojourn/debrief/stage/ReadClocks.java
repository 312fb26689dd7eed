package org.sojourn.debrief.stage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.CaseRules;

/** Shows how long a case was in each of its stages, and by when it should have left it. */
@ApplicationScoped
@Transactional
public class ReadClocks {

    private final CaseAccess access;
    private final StageRepository visits;

    ReadClocks(CaseAccess access, StageRepository visits) {
        this.access = access;
        this.visits = visits;
    }

    public List<ClockLine> read(String id) {
        return read(access.look(id));
    }

    /** Shows the clocks of a case that is in hand already. */
    public List<ClockLine> read(CaseInHand hand) {
        boolean content = CaseRules.showsContent(hand.debriefCase(), hand.actor());
        List<StagePause> pauses = visits.pauses(hand);
        return visits.of(hand).stream()
                .map(visit -> new ClockLine(
                        visit.stage(),
                        visit.businessDays(),
                        visit.startedAt(),
                        visit.targetAt(),
                        visit.endedAt(),
                        visit.pausedSince(),
                        visit.breachedAt(),
                        pauses.stream()
                                .filter(pause -> pause.visitId().equals(visit.id()))
                                .map(pause -> line(hand, pause, content))
                                .toList()))
                .toList();
    }

    private ClockLine.PauseLine line(CaseInHand hand, StagePause pause, boolean content) {
        return new ClockLine.PauseLine(
                hand.actor().is(hand.debriefCase().travellerId()) ? pause.code().toTraveller() : pause.code(),
                pause.pausedAt(),
                pause.resumedAt(),
                content ? pause.pausedBy() : null,
                content ? visits.text(hand, pause) : null);
    }
}
