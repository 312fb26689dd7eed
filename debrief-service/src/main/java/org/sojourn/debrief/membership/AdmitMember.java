package org.sojourn.debrief.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.CaseLink;
import org.sojourn.debrief.debriefcase.CaseRecorder;
import org.sojourn.debrief.debriefcase.CaseRejected;
import org.sojourn.debrief.debriefcase.CaseRejected.Reason;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.roster.Roster;

/** A supervisor lets somebody into a case, of whatever unit, and says why. */
@ApplicationScoped
public class AdmitMember {

    private final CaseAccess access;
    private final MemberRepository members;
    private final CaseRecorder recorder;
    private final Roster roster;
    private final Notices notices;
    private final InstantSource clock;

    AdmitMember(
            CaseAccess access,
            MemberRepository members,
            CaseRecorder recorder,
            Roster roster,
            Notices notices,
            InstantSource clock) {
        this.access = access;
        this.members = members;
        this.recorder = recorder;
        this.roster = roster;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public MemberLine admit(String caseId, UUID person, String reason) {
        CaseInHand hand = access.under("debrief:supervise", caseId);
        MemberRules.requireAdmission(hand.debriefCase(), hand.actor(), person, roster.person(person));
        if (members.present(hand, person).isPresent()) {
            throw new CaseRejected(Reason.ALREADY_A_MEMBER);
        }
        Instant now = clock.instant();
        CaseMember admitted = members.admit(hand, person, reason, now);
        recorder.changed(hand.decision(), hand.debriefCase(), "debrief:admit-member");
        notices.tell(person, "case-membership", CaseLink.to(hand.debriefCase()), now);
        return members.line(hand, admitted);
    }
}
