package org.sojourn.debrief.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.CaseLink;
import org.sojourn.debrief.debriefcase.CaseRecorder;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** A supervisor closes a case to those who are not admitted to it by name, and stays in as a member; or opens it again. */
@ApplicationScoped
public class CompartmentCase {

    private final CaseAccess access;
    private final MemberRepository members;
    private final CaseRecorder recorder;
    private final Roster roster;
    private final Notices notices;
    private final InstantSource clock;

    CompartmentCase(
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
    public CaseInHand compartment(String caseId, @Nullable String ifMatch, String reason, boolean closed) {
        CaseInHand hand = access.under("debrief:supervise", caseId);
        if (closed) {
            MemberRules.requireCompartment(hand.debriefCase(), hand.actor());
        } else {
            MemberRules.requireLifting(hand.debriefCase(), hand.actor());
        }
        hand.atVersion(ifMatch);
        Instant now = clock.instant();
        hand.debriefCase().compartment(closed);
        members.add(hand, closed, reason, now);
        if (closed && members.present(hand, hand.actor().person()).isEmpty()) {
            members.admit(hand, hand.actor().person(), reason, now);
        }
        recorder.changed(
                hand.decision(), hand.debriefCase(), closed ? "debrief:compartment" : "debrief:lift-compartment");
        String kind = closed ? "case-compartmented" : "case-compartment-lifted";
        others(hand).forEach(person -> notices.tell(person, kind, CaseLink.to(hand.debriefCase()), now));
        return hand;
    }

    private List<UUID> others(CaseInHand hand) {
        DebriefCase of = hand.debriefCase();
        Stream<UUID> supervisors =
                roster.holders(Role.CASE_SUPERVISOR, of.unitPath()).stream().map(Person::id);
        return Stream.concat(Stream.ofNullable(of.debrieferId()), supervisors)
                .distinct()
                .filter(person -> !hand.actor().is(person) && !Objects.equals(person, of.travellerId()))
                .toList();
    }
}
