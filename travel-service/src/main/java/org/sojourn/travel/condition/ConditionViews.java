package org.sojourn.travel.condition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.condition.ConditionRejected.Reason;

/** Shows a condition to somebody who may see it. */
@ApplicationScoped
class ConditionViews {

    private final Access access;
    private final Roster roster;
    private final ConditionWords words;

    ConditionViews(Access access, Roster roster, ConditionWords words) {
        this.access = access;
        this.roster = roster;
        this.words = words;
    }

    ConditionView of(AccessDecision by, Condition condition) {
        return new ConditionView(
                condition.id(),
                condition.tripReference(),
                condition.version(),
                condition.decisionId(),
                condition.type(),
                condition.country(),
                words.text(condition),
                condition.ownerId(),
                roster.person(condition.ownerId()).map(Person::name).orElse(null),
                condition.dueAt(),
                condition.type().verified(),
                condition.state(),
                words.evidence(condition),
                condition.evidencedAt(),
                words.reason(condition),
                condition.settledAt(),
                condition.createdAt(),
                Arrays.stream(ConditionAction.values())
                        .map(action -> AllowedAction.of(action.wireName(), () -> {
                            if (!access.holds(action.permission())) {
                                throw new ConditionRejected(Reason.NOT_PERMITTED);
                            }
                            action.check(by, condition);
                        }))
                        .toList());
    }
}
