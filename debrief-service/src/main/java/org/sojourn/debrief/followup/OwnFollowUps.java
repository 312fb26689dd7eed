package org.sojourn.debrief.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.AdvanceCase;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;
import org.sojourn.platform.web.Versions;

/** Shows people what they are to do for cases of which they see nothing else, and lets them say that it is done. */
@ApplicationScoped
@Transactional
public class OwnFollowUps {

    private static final String PERMISSION = "follow-up:own";

    private final Access access;
    private final CaseAccess cases;
    private final AdvanceCase advance;
    private final FollowUpRepository followUps;
    private final FollowUpLog log;
    private final InstantSource clock;

    OwnFollowUps(
            Access access,
            CaseAccess cases,
            AdvanceCase advance,
            FollowUpRepository followUps,
            FollowUpLog log,
            InstantSource clock) {
        this.access = access;
        this.cases = cases;
        this.advance = advance;
        this.followUps = followUps;
        this.log = log;
        this.clock = clock;
    }

    public Page<OwnFollowUpLine> list(Optional<Cursor> after, int limit) {
        AccessDecision decision = access.decide(PERMISSION);
        Instant now = clock.instant();
        Page<FollowUp> page =
                Page.of(followUps.own(decision, after, limit + 1), limit, last -> Cursor.of(last.dueAt(), last.id()));
        log.listed(decision, page.items().size());
        return page.map(own -> new OwnFollowUpLine(own.id(), own.dueOn(), own.isOverdue(now), own.state()));
    }

    public OwnFollowUp get(UUID id) {
        AccessDecision decision = access.decide(PERMISSION);
        FollowUp own = followUps.own(decision, id, LockModeType.NONE);
        log.read(decision, own);
        return show(own);
    }

    /** Whoever does what a case waits for takes part in its work, and does not close it. */
    public OwnFollowUp complete(UUID id, @Nullable String ifMatch, @Nullable String remark) {
        AccessDecision decision = access.decide(PERMISSION);
        FollowUp done = followUps.own(decision, id, LockModeType.PESSIMISTIC_WRITE);
        Versions.require(ifMatch, done.version());
        UUID owner = decision.caller().subject();
        Instant now = clock.instant();
        byte[] sealed = remark == null ? null : followUps.sealRemark(done, remark);
        done.end(FollowUpCommand.COMPLETE, owner, sealed, now);
        log.written(decision, FollowUpCommand.COMPLETE.word(), done);
        log.read(decision, done);
        CaseInHand hand = cases.behind(decision, done.filed().caseId());
        advance.involve(hand, List.of(owner));
        UUID debriefer = hand.debriefCase().debrieferId();
        log.tell(debriefer == null ? done.filed().authorId() : debriefer, done, "case-follow-up-done", now);
        return show(done);
    }

    private OwnFollowUp show(FollowUp own) {
        return new OwnFollowUp(
                own.id(),
                followUps.text(own),
                own.dueOn(),
                own.isOverdue(clock.instant()),
                own.state(),
                own.state() == FollowUpState.DONE ? followUps.remark(own) : null,
                List.of(AllowedAction.of(FollowUpCommand.COMPLETE.word(), () -> own.require(FollowUpCommand.COMPLETE))),
                own.version());
    }
}
