package org.sojourn.debrief.membership;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.Actor;
import org.sojourn.debrief.debriefcase.CaseRejected;
import org.sojourn.debrief.debriefcase.CaseRejected.Reason;
import org.sojourn.debrief.debriefcase.CaseRules;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.roster.Person;

/** Who may be let into a case, and who may compartment it and open it again. */
final class MemberRules {

    /** Roles that deal with people's cases; who administers or audits sees no content. */
    private static final Set<Role> ELIGIBLE = EnumSet.of(
            Role.DEBRIEFER, Role.CASE_REVIEWER, Role.CASE_SUPERVISOR, Role.SECURITY_OFFICER, Role.DUTY_OFFICER);

    private MemberRules() {}

    static void requireAdmission(DebriefCase to, Actor actor, UUID person, Optional<Person> known) {
        CaseRules.requireSupervision(to, actor);
        if (actor.is(person)) {
            throw new CaseRejected(Reason.OWN_ADMISSION);
        }
        if (person.equals(to.travellerId())) {
            throw new Invalid("/person", "the-traveller", "The case is about this person.");
        }
        if (known.isEmpty() || known.get().left()) {
            throw new Invalid("/person", "unknown-person", "Nobody of this id is known.");
        }
        if (known.get().roles().stream().noneMatch(ELIGIBLE::contains)) {
            throw new Invalid("/person", "not-eligible", "None of this person's roles deals with cases.");
        }
    }

    static void requireCompartment(DebriefCase of, Actor actor) {
        CaseRules.requireSupervision(of, actor);
        if (of.compartmented()) {
            throw new CaseRejected(Reason.ALREADY_COMPARTMENTED);
        }
    }

    /** Only from inside: otherwise a supervisor could open for himself what was closed to him. */
    static void requireLifting(DebriefCase of, Actor actor) {
        CaseRules.requireSupervision(of, actor);
        if (!of.compartmented()) {
            throw new CaseRejected(Reason.NOT_COMPARTMENTED);
        }
        if (!actor.member()) {
            throw new CaseRejected(Reason.NOT_A_CASE_MEMBER);
        }
    }
}
