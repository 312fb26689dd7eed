package org.sojourn.advisory.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** Tells the person what he owes, and, once it is overdue, his supervisor that it is. */
@ApplicationScoped
class AcknowledgementNotices {

    private static final String OVERDUE = "edition-acknowledgement-overdue";

    private final Notices notices;
    private final Roster roster;

    AcknowledgementNotices(Notices notices, Roster roster) {
        this.notices = notices;
        this.roster = roster;
    }

    void required(Acknowledgement owed, Instant at) {
        notices.tell(owed.personId(), "edition-acknowledgement-required", edition(owed), at);
    }

    void due(Acknowledgement owed, Instant at) {
        notices.tell(owed.personId(), "edition-acknowledgement-due", edition(owed), at);
    }

    /** Others are told no more than the fact, which stands behind the link; the person is told the same day as they. */
    void overdue(Acknowledgement owed, Instant at) {
        notices.tell(owed.personId(), OVERDUE, edition(owed), at);
        String link = "/api/acknowledgements/" + owed.id();
        escalation(owed).forEach(other -> notices.tell(other, OVERDUE, link, at));
    }

    /** The supervisor; where there is none, the security officers of the unit. */
    private List<UUID> escalation(Acknowledgement owed) {
        Optional<Person> supervisor = roster.person(owed.personId())
                .map(Person::supervisor)
                .flatMap(roster::person)
                .filter(person -> !person.left() && !person.id().equals(owed.personId()));
        return supervisor
                .map(person -> List.of(person.id()))
                .orElseGet(() -> roster.holders(Role.SECURITY_OFFICER, owed.unitPath()).stream()
                        .map(Person::id)
                        .filter(officer -> !officer.equals(owed.personId()))
                        .toList());
    }

    private static String edition(Acknowledgement owed) {
        return "/api/advisories/%s/editions/%d".formatted(owed.reference(), owed.number());
    }
}
