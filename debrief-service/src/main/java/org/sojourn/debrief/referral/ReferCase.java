package org.sojourn.debrief.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.AdvanceCase;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseCommand;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.CasePart;
import org.sojourn.debrief.debriefcase.NamedPerson;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.platform.web.Versions;

/** Hands an extract of a case to somebody outside it, shows before what he will see, and takes it back. */
@ApplicationScoped
@Transactional
public class ReferCase {

    private final CaseAccess access;
    private final AdvanceCase cases;
    private final ReferralRepository referrals;
    private final Receivers receivers;
    private final Assembly assembly;
    private final ReferralLog log;
    private final InstantSource clock;

    ReferCase(
            CaseAccess access,
            AdvanceCase cases,
            ReferralRepository referrals,
            Receivers receivers,
            Assembly assembly,
            ReferralLog log,
            InstantSource clock) {
        this.access = access;
        this.cases = cases;
        this.referrals = referrals;
        this.receivers = receivers;
        this.assembly = assembly;
        this.log = log;
        this.clock = clock;
    }

    public List<ReferralView> of(String caseId) {
        CaseInHand hand = access.read(caseId, CasePart.FILE);
        return referrals.of(hand).stream().map(shown -> show(hand, shown)).toList();
    }

    /** Shows exactly what the receiver would see; nothing is kept or told but that findings were read. */
    public Preview preview(String caseId, Proposal proposal) {
        CaseInHand hand = inHand(caseId);
        Person receiver = receivers.choose(hand, proposal);
        Extract extract = assembly.extract(hand, proposal);
        access.looked(hand);
        return new Preview(new NamedPerson(receiver.id(), receiver.name()), extract, assembly.hash(extract));
    }

    public ReferralView refer(String caseId, Proposal proposal) {
        CaseInHand hand = inHand(caseId);
        Person receiver = receivers.choose(hand, proposal);
        Extract extract = assembly.extract(hand, proposal);
        Instant now = clock.instant();
        Referral requested = Referral.of(hand, receiver.id(), proposal.kind(), now);
        referrals.add(hand, requested, extract, assembly.hash(extract));
        referrals.step(hand.decision(), requested, null, now);
        cases.by(hand, CaseCommand.REFER);
        log.written(hand.decision(), "request", requested);
        log.tellReceiver(requested, "referral-requested", now);
        return show(hand, requested);
    }

    /** From here on the receiver sees nothing of it. */
    public ReferralView revoke(String caseId, UUID id, @Nullable String ifMatch, String reason) {
        CaseInHand hand = access.act(caseId, CaseCommand.REVOKE_REFERRAL);
        hand.debriefCase().require(CaseCommand.REVOKE_REFERRAL);
        Referral revoked = referrals.find(hand, id);
        Versions.require(ifMatch, revoked.version());
        Instant now = clock.instant();
        revoked.advance(ReferralCommand.REVOKE);
        referrals.step(hand.decision(), revoked, reason, now);
        cases.by(hand, CaseCommand.REVOKE_REFERRAL);
        log.written(hand.decision(), ReferralCommand.REVOKE.word(), revoked);
        log.tellReceiver(revoked, "referral-revoked", now);
        return show(hand, revoked);
    }

    private CaseInHand inHand(String caseId) {
        CaseInHand hand = access.act(caseId, CaseCommand.REFER);
        hand.debriefCase().require(CaseCommand.REFER);
        return hand;
    }

    private ReferralView show(CaseInHand hand, Referral shown) {
        return new ReferralView(
                shown.id(),
                receivers.named(shown.receiverId()),
                shown.state(),
                referrals.extract(shown),
                shown.hash(),
                shown.requestedAt(),
                referrals.steps(hand, shown).stream().map(this::step).toList(),
                List.of(AllowedAction.of(ReferralCommand.REVOKE.word(), () -> {
                    hand.check(CaseCommand.REVOKE_REFERRAL);
                    shown.require(ReferralCommand.REVOKE);
                })),
                shown.version());
    }

    private ReferralView.Step step(ReferralStep taken) {
        return new ReferralView.Step(
                taken.state(), taken.filed().authorId(), taken.hash(), referrals.remark(taken), taken.takenAt());
    }
}
