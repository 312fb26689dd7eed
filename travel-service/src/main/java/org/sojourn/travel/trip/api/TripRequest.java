package org.sojourn.travel.trip.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.problem.Violation;
import org.sojourn.travel.itinerary.Leg;
import org.sojourn.travel.itinerary.Plan;
import org.sojourn.travel.itinerary.Purpose;
import org.sojourn.travel.itinerary.TripKind;
import org.sojourn.travel.trip.EmergencyContact;
import org.sojourn.travel.trip.Host;
import org.sojourn.travel.trip.PlannedContact;
import org.sojourn.travel.trip.TripDraft;
import org.sojourn.travel.trip.TripDraft.Contacts;

/** A trip as its traveller declares it; the planned return follows from the legs and the zone of the traveller's unit. */
public record TripRequest(
        @NotNull TripKind kind,
        @NotNull Purpose purpose,
        @Size(max = 2000) @Nullable String purposeText,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid LegRequest> legs,
        @Size(max = 50) @Nullable List<@NotNull @Valid Host> hosts,
        @Size(max = 50) @Nullable List<@NotNull @Valid PlannedContact> plannedContacts,
        @Valid @Nullable EmergencyContact emergencyContact,
        @Size(max = 2000) @Nullable String lateReason) {

    /** What is declared, once it can be read. */
    public TripDraft draft() {
        List<Violation> faults = new ArrayList<>();
        List<Leg> plan = new ArrayList<>();
        for (int i = 0; i < legs.size(); i++) {
            plan.add(legs.get(i).leg(i, faults));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new TripDraft(
                new Plan(kind, purpose, plan),
                purposeText,
                new Contacts(hosts == null ? List.of() : hosts, plannedContacts == null ? List.of() : plannedContacts),
                emergencyContact,
                lateReason == null || lateReason.isBlank() ? null : lateReason);
    }
}
