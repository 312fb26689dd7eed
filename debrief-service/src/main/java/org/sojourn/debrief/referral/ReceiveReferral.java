package org.sojourn.debrief.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Shows a liaison what was referred to him, and lets him answer it; of the case he sees nothing else. */
@ApplicationScoped
@Transactional
public class ReceiveReferral {

    private final Access access;
    private final CaseAccess cases;
    private final AdvanceCase advance;
    private final ReferralRepository referrals;
    private final ReferralLog log;
    private final InstantSource clock;

    ReceiveReferral(
            Access access,
            CaseAccess cases,
            AdvanceCase advance,
            ReferralRepository referrals,
            ReferralLog log,
            InstantSource clock) {
        this.access = access;
        this.cases = cases;
        this.advance = advance;
        this.referrals = referrals;
        this.log = log;
        this.clock = clock;
    }

    public Page<ReceivedReferralLine> list(Optional<Cursor> before, int limit) {
        AccessDecision decision = access.decide("referral:read");
        Page<Referral> page =
                Page.of(referrals.received(decision, before, limit + 1), limit, last -> Cursor.of(last.id()));
        log.listed(decision, page.items().size());
        return page.map(of -> new ReceivedReferralLine(of.id(), of.kind(), of.state(), of.requestedAt()));
    }

    public ReceivedReferral get(UUID id) {
        AccessDecision decision = access.decide("referral:read");
        Referral received = referrals.received(decision, id, LockModeType.NONE);
        log.read(decision, received);
        return show(received);
    }

    public ReceivedReferral accept(UUID id, @Nullable String ifMatch) {
        return answer(id, ifMatch, ReferralCommand.ACCEPT, null);
    }

    public ReceivedReferral reject(UUID id, @Nullable String ifMatch, String reason) {
        return answer(id, ifMatch, ReferralCommand.REJECT, reason);
    }

    /** Gives the receipt: what became of it. */
    public ReceivedReferral finish(UUID id, @Nullable String ifMatch, String receipt) {
        return answer(id, ifMatch, ReferralCommand.FINISH, receipt);
    }

    private ReceivedReferral answer(
            UUID id, @Nullable String ifMatch, ReferralCommand command, @Nullable String remark) {
        AccessDecision decision = access.decide("referral:answer");
        Referral answered = referrals.received(decision, id, LockModeType.PESSIMISTIC_WRITE);
        Versions.require(ifMatch, answered.version());
        answered.advance(command);
        CaseInHand hand = cases.behind(decision, answered.filed().caseId());
        Instant now = clock.instant();
        referrals.step(decision, answered, remark, now);
        advance.involve(hand, List.of(decision.caller().subject()));
        log.written(decision, command.word(), answered);
        log.read(decision, answered);
        UUID debriefer = hand.debriefCase().debrieferId();
        log.tell(debriefer == null ? answered.filed().authorId() : debriefer, answered, "referral-answered", now);
        return show(answered);
    }

    private ReceivedReferral show(Referral received) {
        return new ReceivedReferral(
                received.id(),
                received.kind(),
                received.state(),
                received.requestedAt(),
                received.state().isOpen() ? referrals.extract(received) : null,
                received.hash(),
                Stream.of(ReferralCommand.ACCEPT, ReferralCommand.REJECT, ReferralCommand.FINISH)
                        .map(command -> AllowedAction.of(command.word(), () -> received.require(command)))
                        .toList(),
                received.version());
    }
}
