package org.sojourn.debrief.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.sojourn.debrief.casefile.FindingLine;
import org.sojourn.debrief.casefile.FindingsInForce;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseCommand;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.suggestion.messaging.SuggestionEventWriter;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** The debriefer releases what others should be warned of; a finding does so once, and nobody can tell from it whose it was. */
@ApplicationScoped
public class SuggestAdvisory {

    private final CaseAccess access;
    private final FindingsInForce findings;
    private final SuggestionRepository suggestions;
    private final SuggestionEventWriter events;
    private final Roster roster;
    private final Audit audit;
    private final InstantSource clock;

    SuggestAdvisory(
            CaseAccess access,
            FindingsInForce findings,
            SuggestionRepository suggestions,
            SuggestionEventWriter events,
            Roster roster,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.findings = findings;
        this.suggestions = suggestions;
        this.events = events;
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public SuggestedAdvisory suggest(String caseId, UUID finding, Suggestion suggestion) {
        CaseInHand hand = access.act(caseId, CaseCommand.SUGGEST_ADVISORY);
        hand.debriefCase().require(CaseCommand.SUGGEST_ADVISORY);
        FindingLine of = findings.find(hand, finding).orElseThrow(NotFound::new);
        SuggestionRules.require(suggestion, names(hand));
        UUID id = Ids.next();
        Instant now = clock.instant();
        if (!suggestions.add(hand, id, finding, suggestion, now)) {
            throw new SuggestionRejected();
        }
        SuggestedAdvisory suggested = new SuggestedAdvisory(id, finding, of.type(), suggestion, now);
        events.append(suggested, hand.debriefCase().unitPath());
        audit.written(
                hand.decision(),
                "debrief:suggest-advisory",
                "finding",
                finding,
                hand.debriefCase().travellerId(),
                hand.debriefCase().unitPath());
        return suggested;
    }

    private List<String> names(CaseInHand hand) {
        return Stream.of(hand.debriefCase().travellerId(), hand.actor().person())
                .map(roster::person)
                .flatMap(person -> person.map(Person::name).stream())
                .filter(Objects::nonNull)
                .filter(name -> name.length() > 2)
                .toList();
    }
}
