package org.sojourn.debrief.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** Who may say whether a glass was rightly broken: not who broke it, nor whom the case is about. */
@ApplicationScoped
class Reviewers {

    private final Roster roster;

    Reviewers(Roster roster) {
        this.roster = roster;
    }

    List<UUID> of(BreakGlass opened) {
        return holders(opened, Role.CASE_SUPERVISOR, Role.CASE_REVIEWER);
    }

    List<UUID> supervisors(BreakGlass opened) {
        return holders(opened, Role.CASE_SUPERVISOR);
    }

    private List<UUID> holders(BreakGlass opened, Role... roles) {
        return Stream.of(roles)
                .flatMap(role -> roster.holders(role, opened.traveller().unitPath()).stream())
                .map(Person::id)
                .distinct()
                .filter(person -> !person.equals(opened.openedBy())
                        && !person.equals(opened.traveller().id()))
                .toList();
    }
}
