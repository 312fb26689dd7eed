package org.sojourn.travel.trip;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.itinerary.Plan;

/** What a traveller declares. */
public record TripDraft(
        Plan plan,
        @Nullable String purposeText,
        Contacts contacts,
        @Nullable EmergencyContact emergencyContact,
        @Nullable String lateReason) {

    /** The same under another plan. */
    public TripDraft with(Plan other) {
        return new TripDraft(other, purposeText, contacts, emergencyContact, lateReason);
    }

    /** Who invites and receives, and whom the traveller plans to meet. */
    public record Contacts(List<Host> hosts, List<PlannedContact> plannedContacts) {

        public Contacts {
            hosts = List.copyOf(hosts);
            plannedContacts = List.copyOf(plannedContacts);
        }
    }
}
