package org.sojourn.debrief.breakglass;

import java.util.UUID;
import org.sojourn.debrief.breakglass.BreakGlassRejected.Reason;
import org.sojourn.debrief.debriefcase.Actor;
import org.sojourn.debrief.debriefcase.CaseRules;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.platform.problem.NotFound;

/** Who may break the glass, and who says afterwards whether that was right. */
final class BreakGlassRules {

    private BreakGlassRules() {}

    static void requireOpening(DebriefCase of, Actor actor) {
        if (actor.is(of.travellerId())) {
            throw new BreakGlassRejected(Reason.OWN_CASE);
        }
        if (CaseRules.showsContent(of, actor)) {
            throw new BreakGlassRejected(Reason.ACCESS_NOT_NEEDED);
        }
    }

    /** To the traveller himself a review does not exist; he finds the access in his log. */
    static void requireSight(BreakGlass of, UUID person) {
        if (of.traveller().id().equals(person)) {
            throw new NotFound();
        }
    }

    static void requireReview(BreakGlass of, UUID person) {
        requireSight(of, person);
        if (of.openedBy().equals(person)) {
            throw new BreakGlassRejected(Reason.OWN_BREAK_GLASS);
        }
    }
}
