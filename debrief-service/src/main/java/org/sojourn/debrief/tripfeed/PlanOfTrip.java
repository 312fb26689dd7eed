package org.sojourn.debrief.tripfeed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.plan.Contact;
import org.sojourn.debrief.plan.DrawUpPlan;
import org.sojourn.debrief.plan.Leg;
import org.sojourn.platform.crypto.SealedBlock;

/** Reads the plan of a trip out of what was told of it, and opens the part that is sealed. */
@ApplicationScoped
class PlanOfTrip {

    private final SealedBlock block;

    PlanOfTrip(SealedBlock block) {
        this.block = block;
    }

    DrawUpPlan.Plan of(UUID tripId, KeptPlan told) {
        String sealed = told.sealed();
        SealedPeople people = sealed == null ? SealedPeople.NOBODY : block.open(tripId, sealed, SealedPeople.class);
        List<Leg> legs = told.legs().stream()
                .sorted(Comparator.comparingInt(TripFact.Stay::sequence))
                .map(PlanOfTrip::leg)
                .toList();
        return new DrawUpPlan.Plan(legs, contacts(people.hosts()), contacts(people.plannedContacts()));
    }

    private static Leg leg(TripFact.Stay stay) {
        return new Leg(
                stay.country(), stay.place(), stay.arrival(), stay.departure(), ZoneId.of(stay.zone()), stay.transit());
    }

    private static List<Contact> contacts(@Nullable List<SealedPeople.Someone> people) {
        return people == null
                ? List.of()
                : people.stream().map(PlanOfTrip::contact).toList();
    }

    private static Contact contact(SealedPeople.Someone someone) {
        String name = someone.name() == null ? someone.person() : someone.name();
        return new Contact(name, someone.organisation(), someone.country(), someone.reason());
    }
}
