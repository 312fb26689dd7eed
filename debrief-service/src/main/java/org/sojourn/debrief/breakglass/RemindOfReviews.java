package org.sojourn.debrief.breakglass;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseFacts;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.timer.Sweep;

/** Reminds reviewers of a broken glass that is still to be reviewed: when that is due, and after each business day. */
@ApplicationScoped
class RemindOfReviews implements Sweep {

    private final BreakGlassRepository opened;
    private final CaseFacts cases;
    private final Reviewers reviewers;
    private final Notices notices;
    private final BreakGlassConfig config;

    RemindOfReviews(
            BreakGlassRepository opened,
            CaseFacts cases,
            Reviewers reviewers,
            Notices notices,
            BreakGlassConfig config) {
        this.opened = opened;
        this.cases = cases;
        this.reviewers = reviewers;
        this.notices = notices;
        this.config = config;
    }

    @Override
    public String name() {
        return "debrief-break-glass-reviews";
    }

    @Override
    public Duration every() {
        return config.every();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<BreakGlass> due = opened.lockToRemind(system, now, limit);
        Map<UUID, CaseFacts.Fact> facts = cases.of(system, due, BreakGlass::caseId);
        due.forEach(waiting -> remind(waiting, requireNonNull(facts.get(waiting.caseId())), now));
        return due.size();
    }

    private void remind(BreakGlass waiting, CaseFacts.Fact of, Instant now) {
        reviewers
                .of(waiting)
                .forEach(person ->
                        notices.tell(person, "break-glass-review-overdue", BreakGlassViews.link(waiting), now));
        waiting.remindAgain(of.dueRule().businessDaysAfter(now, 1));
    }
}
