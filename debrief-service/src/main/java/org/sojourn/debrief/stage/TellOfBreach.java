package org.sojourn.debrief.stage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseFacts.Fact;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** Tells of cases that stay too long: those who supervise them of the case, others of the trip alone. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TellOfBreach {

    private static final String BREACHED = "case-stage-breached";
    private static final String OVERDUE = "debrief-overdue";

    private final Roster roster;
    private final Notices notices;
    private final Audit audit;

    TellOfBreach(Roster roster, Notices notices, Audit audit) {
        this.roster = roster;
        this.notices = notices;
        this.audit = audit;
    }

    void supervisors(AccessDecision system, Fact of, Instant now) {
        audit.written(system, "debrief:stage-breached", "debrief-case", of.id(), of.travellerId(), of.unitPath());
        holders(Role.CASE_SUPERVISOR, of).forEach(person -> notices.tell(person, BREACHED, of.link(), now));
    }

    void officers(Fact of, Instant now) {
        holders(Role.SECURITY_OFFICER, of).forEach(person -> overdue(person, of, now));
    }

    /** Who has no supervisor has security officers. */
    void supervisorOfTraveller(Fact of, Instant now) {
        roster.person(of.travellerId())
                .map(Person::supervisor)
                .ifPresentOrElse(person -> overdue(person, of, now), () -> officers(of, now));
    }

    private void overdue(UUID person, Fact of, Instant now) {
        notices.tell(person, OVERDUE, of.tripLink(), now);
    }

    private List<UUID> holders(Role role, Fact of) {
        return roster.holders(role, of.unitPath()).stream()
                .map(Person::id)
                .filter(person -> !person.equals(of.travellerId()))
                .toList();
    }
}
