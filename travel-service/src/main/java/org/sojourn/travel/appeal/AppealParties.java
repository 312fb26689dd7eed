package org.sojourn.travel.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.travel.decision.Participants;
import org.sojourn.travel.trip.Trip;

/** Who may decide an appeal: reviewers of the unit, but neither the traveller nor anybody who decided, assessed or took himself out. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AppealParties {

    private final Roster roster;
    private final Participants participants;

    AppealParties(Roster roster, Participants participants) {
        this.roster = roster;
        this.participants = participants;
    }

    boolean tookPart(AccessDecision by, Trip trip, UUID person) {
        return participants.of(by, trip).contains(person);
    }

    Stream<UUID> reviewers(AccessDecision by, Trip trip) {
        Set<UUID> others = new HashSet<>(participants.of(by, trip));
        others.add(trip.travellerId());
        return roster.holders(Role.APPEAL_REVIEWER, trip.unitPath()).stream()
                .map(Person::id)
                .filter(person -> !others.contains(person));
    }
}
