package org.sojourn.debrief.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.NamedPerson;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** Chooses who receives a referral: a liaison of the unit set for its kind, or else the one nearest to the traveller. */
@ApplicationScoped
class Receivers {

    private static final Comparator<Person> NEAREST = Comparator.comparingInt(
                    (Person liaison) -> liaison.unit().length())
            .reversed()
            .thenComparing(Person::id);

    private final Roster roster;
    private final ReferralConfig config;

    Receivers(Roster roster, ReferralConfig config) {
        this.roster = roster;
        this.config = config;
    }

    Person choose(CaseInHand hand, Proposal proposal) {
        String unit =
                config.units().getOrDefault(proposal.kind(), hand.debriefCase().unitPath());
        List<Person> liaisons = roster.holders(Role.LIAISON, unit).stream()
                .filter(liaison -> !liaison.id().equals(hand.debriefCase().travellerId()))
                .sorted(NEAREST)
                .toList();
        if (liaisons.isEmpty()) {
            throw new ReferralRejected(ReferralRejected.Reason.NO_RECEIVER);
        }
        UUID wanted = proposal.receiver();
        return wanted == null
                ? liaisons.getFirst()
                : liaisons.stream()
                        .filter(liaison -> liaison.id().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> new Invalid("/receiver", "no-liaison", "This is no liaison for it."));
    }

    NamedPerson named(UUID receiver) {
        return new NamedPerson(
                receiver, roster.person(receiver).map(Person::name).orElse(null));
    }
}
