package org.sojourn.debrief.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sojourn.debrief.breakglass.Review.Verdict;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.web.AllowedAction;

/** An opening as its reader sees it, and what he may do about it. */
@ApplicationScoped
class BreakGlassViews {

    private final Access access;
    private final BreakGlassRepository opened;
    private final Roster roster;

    BreakGlassViews(Access access, BreakGlassRepository opened, Roster roster) {
        this.access = access;
        this.opened = opened;
        this.roster = roster;
    }

    static String link(BreakGlass to) {
        return "/api/break-glass/" + to.id();
    }

    static boolean overdue(BreakGlass of, Instant now) {
        return of.state() == Review.OPEN && !now.isBefore(of.reviewDueAt());
    }

    BreakGlassView of(BreakGlass shown, UUID reader, Instant now) {
        return new BreakGlassView(
                shown.id(),
                shown.caseId(),
                shown.caseReference(),
                shown.openedBy(),
                roster.person(shown.openedBy()).map(Person::name).orElse(null),
                opened.reason(shown),
                shown.openedAt(),
                shown.endsAt(),
                shown.state(),
                shown.reviewDueAt(),
                overdue(shown, now),
                shown.reviewedBy(),
                shown.reviewedAt(),
                opened.verdict(shown).orElse(null),
                actions(shown, reader),
                shown.version());
    }

    private List<AllowedAction> actions(BreakGlass shown, UUID reader) {
        if (!access.holds("break-glass:review")) {
            return List.of();
        }
        return List.of(AllowedAction.of("review", () -> {
            BreakGlassRules.requireReview(shown, reader);
            Review.TABLE.require(shown.state(), Verdict.JUSTIFIED);
        }));
    }
}
