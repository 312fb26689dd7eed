package org.sojourn.debrief.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** Who leads an interview: whoever holds the case, and others who may debrief in its unit. */
@ApplicationScoped
class Debriefers {

    private final Roster roster;

    Debriefers(Roster roster) {
        this.roster = roster;
    }

    List<UUID> of(CaseInHand hand, List<UUID> named) {
        Set<UUID> able = roster.holders(Role.DEBRIEFER, hand.debriefCase().unitPath()).stream()
                .map(Person::id)
                .filter(person -> !person.equals(hand.debriefCase().travellerId()))
                .collect(Collectors.toSet());
        for (int i = 0; i < named.size(); i++) {
            if (!able.contains(named.get(i))) {
                throw new Invalid("/debriefers/" + i, "not-a-debriefer", "This is no debriefer of the unit.");
            }
        }
        return Stream.concat(Stream.of(hand.actor().person()), named.stream())
                .distinct()
                .toList();
    }
}
