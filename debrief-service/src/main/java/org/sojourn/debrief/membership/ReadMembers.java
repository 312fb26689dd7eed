package org.sojourn.debrief.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.CaseRules;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.web.AllowedAction;

/** Shows supervisors who was let into a case. */
@ApplicationScoped
@Transactional
public class ReadMembers {

    private final CaseAccess access;
    private final MemberRepository members;
    private final Audit audit;

    ReadMembers(CaseAccess access, MemberRepository members, Audit audit) {
        this.access = access;
        this.members = members;
        this.audit = audit;
    }

    public CaseMembers read(String caseId) {
        CaseInHand hand = access.under("debrief:supervise", caseId);
        CaseRules.requireSupervision(hand.debriefCase(), hand.actor());
        audit.read(
                hand.decision(),
                "case-member",
                hand.debriefCase().id(),
                hand.debriefCase().travellerId(),
                hand.debriefCase().unitPath());
        return read(hand);
    }

    /** Shows the members of a case that is in hand already. */
    public CaseMembers read(CaseInHand hand) {
        return new CaseMembers(
                hand.debriefCase().compartmented(),
                members.of(hand).stream()
                        .map(member -> members.line(hand, member))
                        .toList(),
                members.steps(hand).stream()
                        .map(step -> members.line(hand, step))
                        .toList(),
                List.of(
                        AllowedAction.of(
                                "compartment", () -> MemberRules.requireCompartment(hand.debriefCase(), hand.actor())),
                        AllowedAction.of(
                                "lift-compartment",
                                () -> MemberRules.requireLifting(hand.debriefCase(), hand.actor()))));
    }
}
