package org.sojourn.debrief.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.CasePart;
import org.sojourn.debrief.debriefcase.NamedPerson;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.web.AllowedAction;

/** Shows the interviews of a case: to those who work on it, and to the traveller, who reads what he is said to have said. */
@ApplicationScoped
@Transactional
public class ShowInterviews {

    private final CaseAccess access;
    private final InterviewRepository interviews;
    private final RecordRepository records;
    private final Roster roster;
    private final InstantSource clock;

    ShowInterviews(
            CaseAccess access,
            InterviewRepository interviews,
            RecordRepository records,
            Roster roster,
            InstantSource clock) {
        this.access = access;
        this.interviews = interviews;
        this.records = records;
        this.roster = roster;
        this.clock = clock;
    }

    public List<InterviewView> of(String caseId) {
        CaseInHand hand = access.read(caseId, CasePart.ACCOUNT);
        return interviews.of(hand).stream().map(shown -> show(hand, shown)).toList();
    }

    InterviewView show(CaseInHand hand, Interview shown) {
        boolean traveller = hand.actor().is(hand.debriefCase().travellerId());
        return new InterviewView(
                shown.id(),
                shown.state(),
                shown.startsAt(),
                shown.zone(),
                interviews.venue(shown),
                shown.debriefers().stream().map(this::who).toList(),
                records.records(hand, shown).stream()
                        .map(record ->
                                new InterviewView.Released(records.open(record), record.hash(), record.releasedAt()))
                        .toList(),
                records.comments(hand, shown).stream()
                        .map(said -> new InterviewView.Comment(
                                said.id(), said.number(), records.open(said), said.writtenAt()))
                        .toList(),
                records.signatures(hand, shown).stream()
                        .map(by -> new InterviewView.Signature(who(by.signer()), by.number(), by.hash(), by.signedAt()))
                        .toList(),
                shown.confirmUntil(),
                traveller ? null : interviews.reason(shown),
                actions(hand, shown),
                shown.version());
    }

    private List<AllowedAction> actions(CaseInHand hand, Interview of) {
        return Arrays.stream(InterviewCommand.values())
                .filter(command -> hand.offers(command.inCase()))
                .map(command -> AllowedAction.of(command.word(), () -> {
                    hand.check(command.inCase());
                    of.require(command);
                    InterviewRules.requireTime(of, command, clock.instant());
                }))
                .toList();
    }

    private NamedPerson who(UUID id) {
        return new NamedPerson(id, roster.person(id).map(Person::name).orElse(null));
    }
}
