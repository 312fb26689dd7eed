package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** Shows where a case stands, to the traveller and to those of his unit who work on cases. */
@ApplicationScoped
@Transactional
public class ShowCase {

    private final CaseAccess access;
    private final CaseActions actions;
    private final Roster roster;
    private final InstantSource clock;

    ShowCase(CaseAccess access, CaseActions actions, Roster roster, InstantSource clock) {
        this.access = access;
        this.actions = actions;
        this.roster = roster;
        this.clock = clock;
    }

    public CaseView show(String id) {
        return show(access.look(id));
    }

    /** Shows a case that is in hand already, as its command left it. */
    public CaseView show(CaseInHand hand) {
        DebriefCase shown = hand.debriefCase();
        Instant now = clock.instant();
        boolean traveller = hand.actor().is(shown.travellerId());
        boolean member = CaseRules.showsContent(shown, hand.actor());
        Closing closing = shown.closing();
        return new CaseView(
                shown,
                shown.isOverdue(now),
                traveller ? null : shown.compartmented(),
                who(shown.travellerId()),
                traveller ? null : whoOrNull(shown.debrieferId()),
                member ? shown.proposedOutcome() : null,
                traveller || closing == null ? null : closing.outcome(),
                actions.of(hand));
    }

    private @Nullable NamedPerson whoOrNull(@Nullable UUID id) {
        return id == null ? null : who(id);
    }

    private NamedPerson who(UUID id) {
        return new NamedPerson(id, roster.person(id).map(Person::name).orElse(null));
    }
}
