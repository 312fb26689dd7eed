package org.sojourn.debrief.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.CaseLink;
import org.sojourn.debrief.debriefcase.CaseRecorder;
import org.sojourn.debrief.debriefcase.CaseRules;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.problem.NotFound;

/** A supervisor ends a membership, at once, and says why. */
@ApplicationScoped
public class RemoveMember {

    private final CaseAccess access;
    private final MemberRepository members;
    private final CaseRecorder recorder;
    private final Notices notices;
    private final InstantSource clock;

    RemoveMember(
            CaseAccess access, MemberRepository members, CaseRecorder recorder, Notices notices, InstantSource clock) {
        this.access = access;
        this.members = members;
        this.recorder = recorder;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public CaseInHand remove(String caseId, @Nullable String ifMatch, UUID person, String reason) {
        CaseInHand hand = access.under("debrief:supervise", caseId);
        CaseRules.requireSupervision(hand.debriefCase(), hand.actor());
        hand.atVersion(ifMatch);
        CaseMember member = members.present(hand, person).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        members.remove(hand, member, reason, now);
        recorder.changed(hand.decision(), hand.debriefCase(), "debrief:remove-member");
        notices.tell(person, "case-membership-ended", CaseLink.to(hand.debriefCase()), now);
        return hand;
    }
}
