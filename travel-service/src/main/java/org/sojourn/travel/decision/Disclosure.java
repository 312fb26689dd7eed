package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.travel.trip.Trip;

/** What of a decision is told to whom: the traveller reads the released reasons, and names only where his unit discloses them. */
@ApplicationScoped
public class Disclosure {

    private static final Set<Role> RESTRICTED = Set.of(Role.APPROVER, Role.SECURITY_OFFICER);

    private final Roster roster;

    Disclosure(Roster roster) {
        this.roster = roster;
    }

    /** The name of who acted on a trip, for those who may know it. */
    public @Nullable String name(Caller caller, Trip trip, @Nullable UUID person) {
        boolean told = !caller.subject().equals(trip.travellerId())
                || roster.unitOf(trip.unitPath()).discloseReaders();
        return person == null || !told
                ? null
                : roster.person(person).map(Person::name).orElse(null);
    }

    /** Whether somebody reads what is not released; never the traveller, whatever his roles. */
    public boolean restricted(Caller caller, Trip trip) {
        return !caller.subject().equals(trip.travellerId())
                && caller.roles().stream().anyMatch(RESTRICTED::contains);
    }
}
