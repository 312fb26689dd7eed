package org.sojourn.debrief.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.roster.Person;

/** Who may be given something to do, and until when. */
final class FollowUpRules {

    private FollowUpRules() {}

    /** Takes people of the case's own organisation only; of others nothing is told. */
    static void require(CaseInHand hand, Task task, Optional<Person> owner, Instant now) {
        String root = root(hand.debriefCase().unitPath());
        if (owner.filter(person -> !person.left() && root(person.unit()).equals(root))
                .isEmpty()) {
            throw new Invalid("/owner", "unknown-person", "There is no such person.");
        }
        LocalDate today =
                LocalDate.ofInstant(now, ZoneId.of(hand.debriefCase().dueRule().zone()));
        if (task.dueOn().isBefore(today)) {
            throw new Invalid("/dueOn", "in-past", "This would be overdue already.");
        }
    }

    private static String root(String unitPath) {
        return unitPath.split("/", 3)[1];
    }
}
