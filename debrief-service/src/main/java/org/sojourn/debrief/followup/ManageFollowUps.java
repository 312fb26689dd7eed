package org.sojourn.debrief.followup;

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
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.platform.web.Versions;

/** Lets those who work on a case see, add and give up what is still to be done for it. */
@ApplicationScoped
@Transactional
public class ManageFollowUps {

    private final CaseAccess access;
    private final AdvanceCase cases;
    private final FollowUpRepository followUps;
    private final FollowUpLog log;
    private final Roster roster;
    private final InstantSource clock;

    ManageFollowUps(
            CaseAccess access,
            AdvanceCase cases,
            FollowUpRepository followUps,
            FollowUpLog log,
            Roster roster,
            InstantSource clock) {
        this.access = access;
        this.cases = cases;
        this.followUps = followUps;
        this.log = log;
        this.roster = roster;
        this.clock = clock;
    }

    public List<FollowUpView> of(String caseId) {
        CaseInHand hand = access.read(caseId, CasePart.FILE);
        return followUps.of(hand).stream().map(listed -> show(hand, listed)).toList();
    }

    /** Takes the case into FOLLOW_UP, and tells the owner. */
    public FollowUpView add(String caseId, Task task) {
        CaseInHand hand = access.act(caseId, CaseCommand.ADD_FOLLOW_UP);
        hand.debriefCase().require(CaseCommand.ADD_FOLLOW_UP);
        Instant now = clock.instant();
        FollowUpRules.require(hand, task, roster.person(task.owner()), now);
        FollowUp added = followUps.add(hand, task, now);
        cases.by(hand, CaseCommand.ADD_FOLLOW_UP);
        log.written(hand.decision(), "add", added);
        log.tellOwner(added, "case-follow-up", now);
        return show(hand, added);
    }

    /** Gives a follow-up up for a reason, which the closing shows. */
    public FollowUpView waive(String caseId, UUID id, @Nullable String ifMatch, String reason) {
        CaseInHand hand = access.act(caseId, CaseCommand.WAIVE_FOLLOW_UP);
        hand.debriefCase().require(CaseCommand.WAIVE_FOLLOW_UP);
        FollowUp waived = followUps.find(hand, id);
        Versions.require(ifMatch, waived.version());
        Instant now = clock.instant();
        waived.end(FollowUpCommand.WAIVE, hand.actor().person(), followUps.sealRemark(waived, reason), now);
        cases.by(hand, CaseCommand.WAIVE_FOLLOW_UP);
        log.written(hand.decision(), FollowUpCommand.WAIVE.word(), waived);
        log.tellOwner(waived, "case-follow-up-waived", now);
        return show(hand, waived);
    }

    private FollowUpView show(CaseInHand hand, FollowUp shown) {
        Ending ending = shown.ending();
        UUID owner = shown.ownerId();
        return new FollowUpView(
                shown.id(),
                new NamedPerson(owner, roster.person(owner).map(Person::name).orElse(null)),
                followUps.text(shown),
                shown.dueOn(),
                shown.isOverdue(clock.instant()),
                shown.state(),
                shown.addedAt(),
                ending == null ? null : ending.by(),
                ending == null ? null : ending.at(),
                followUps.remark(shown),
                List.of(AllowedAction.of(FollowUpCommand.WAIVE.word(), () -> {
                    hand.check(CaseCommand.WAIVE_FOLLOW_UP);
                    shown.require(FollowUpCommand.WAIVE);
                })),
                shown.version());
    }
}
