package org.sojourn.debrief.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.CaseLink;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.notice.Notices;

/** Opens a case to somebody who may not see it, to read and for a while; its owner is told at once, and reviewers are asked. */
@ApplicationScoped
public class OpenBreakGlass {

    private final CaseAccess access;
    private final BreakGlassRepository opened;
    private final BreakGlassConfig config;
    private final Reviewers reviewers;
    private final BreakGlassViews views;
    private final Audit audit;
    private final Notices notices;
    private final InstantSource clock;

    OpenBreakGlass(
            CaseAccess access,
            BreakGlassRepository opened,
            BreakGlassConfig config,
            Reviewers reviewers,
            BreakGlassViews views,
            Audit audit,
            Notices notices,
            InstantSource clock) {
        this.access = access;
        this.opened = opened;
        this.config = config;
        this.reviewers = reviewers;
        this.views = views;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public BreakGlassView open(String caseId, String reason) {
        CaseInHand hand = access.under("break-glass:open", caseId);
        DebriefCase of = hand.debriefCase();
        BreakGlassRules.requireOpening(of, hand.actor());
        Instant now = clock.instant();
        Instant dueAt = of.dueRule().businessDaysAfter(now, config.reviewDays());
        BreakGlass broken = opened.open(hand, reason, now, now.plus(config.lasts()), dueAt);
        audit.written(hand.decision(), "break-glass:open", "debrief-case", of.id(), of.travellerId(), of.unitPath());
        tell(of, broken, now);
        return views.of(broken, hand.actor().person(), now);
    }

    private void tell(DebriefCase of, BreakGlass broken, Instant now) {
        UUID debriefer = of.debrieferId();
        List<UUID> owners = debriefer == null ? reviewers.supervisors(broken) : List.of(debriefer);
        owners.forEach(owner -> notices.tell(owner, "case-break-glass", CaseLink.to(of), now));
        reviewers
                .of(broken)
                .forEach(person -> notices.tell(person, "break-glass-review", BreakGlassViews.link(broken), now));
    }
}
