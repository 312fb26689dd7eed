package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseRejected.Reason;
import org.sojourn.debrief.debriefcase.WayIn.Kind;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Purpose;
import org.sojourn.platform.audit.Audit;

/** The only way to a case: decides on it, and records who of the others looked into it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CaseAccess {

    static final String OBJECT_TYPE = "debrief-case";

    private final Access access;
    private final CaseRepository cases;
    private final WaysIn ways;
    private final Audit audit;

    CaseAccess(Access access, CaseRepository cases, WaysIn ways, Audit audit) {
        this.access = access;
        this.cases = cases;
        this.ways = ways;
        this.audit = audit;
    }

    /** Takes a case in hand for one command, and locks it; the state is checked by what carries the command out. */
    public CaseInHand act(String idOrReference, CaseCommand command) {
        CaseInHand hand = under(permission(command.performer()), idOrReference);
        CaseRules.requirePart(hand.debriefCase(), command, hand.actor());
        return hand;
    }

    /** Takes a case in hand, and locks it, under a permission that is about its access and not about the work on it. */
    public CaseInHand under(String permission, String idOrReference) {
        AccessDecision decision = access.decide(permission);
        Set<Kind> open = ways.open(decision, idOrReference);
        DebriefCase found = cases.lock(decision, idOrReference);
        return new CaseInHand(decision, found, Actor.of(decision, found.unitPath(), open));
    }

    /** Opens one part of a case for reading. */
    public CaseInHand read(String idOrReference, CasePart part) {
        CaseInHand hand = look(idOrReference);
        boolean ownAccount =
                part == CasePart.ACCOUNT && hand.actor().is(hand.debriefCase().travellerId());
        if (!ownAccount && !CaseRules.showsContent(hand.debriefCase(), hand.actor())) {
            throw new CaseRejected(Reason.NOT_A_CASE_MEMBER);
        }
        return hand;
    }

    /** Opens the case behind something that is the caller's own, such as a follow-up; whoever calls has checked that it is. */
    public CaseInHand behind(AccessDecision decision, UUID caseId) {
        access.also(caseId);
        DebriefCase found = cases.lock(decision, caseId.toString());
        return new CaseInHand(decision, found, Actor.of(decision, found.unitPath(), Set.of()));
    }

    /** Shows that a case exists, where it stands and whom it concerns. */
    public CaseInHand look(String idOrReference) {
        AccessDecision decision = access.decide("debrief:read");
        Set<Kind> open = ways.open(decision, idOrReference);
        DebriefCase found = cases.find(decision, idOrReference);
        AccessDecision because = because(decision, open, found.unitPath());
        CaseInHand hand = new CaseInHand(because, found, Actor.of(decision, found.unitPath(), open));
        looked(hand);
        return hand;
    }

    /** Records that a command showed what stands in the case. */
    public void looked(CaseInHand hand) {
        DebriefCase of = hand.debriefCase();
        audit.read(hand.decision(), OBJECT_TYPE, of.id(), of.travellerId(), of.unitPath());
    }

    /** Whose roles say nothing about cases of the unit looks for what he was admitted for. */
    private static AccessDecision because(AccessDecision decision, Set<Kind> open, String unitPath) {
        if (open.contains(Kind.BREAK_GLASS)) {
            return decision.because(Purpose.BREAK_GLASS);
        }
        return open.contains(Kind.MEMBER) && !decision.unit(unitPath) ? decision.because(Purpose.DEBRIEF) : decision;
    }

    private static String permission(Performer performer) {
        return switch (performer) {
            case TRAVELLER -> "debrief:answer";
            case DEBRIEFER -> "debrief:work";
            case REVIEWER -> "debrief:review";
            case SUPERVISOR -> "debrief:supervise";
            case SYSTEM -> throw new IllegalArgumentException("nobody asks for what the system does");
        };
    }
}
