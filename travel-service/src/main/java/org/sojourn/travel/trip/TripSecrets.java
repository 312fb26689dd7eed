package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.crypto.SealedBlock;
import org.sojourn.travel.trip.TripDraft.Contacts;

/** Encrypts what a traveller entrusts to a trip under his own key, and for debrief-service what it needs of it. */
@ApplicationScoped
class TripSecrets {

    private static final Column PURPOSE_TEXT = new Column("trip", "purpose_text");
    private static final Column CONTACTS = new Column("trip", "contacts");
    private static final Column EMERGENCY_CONTACT = new Column("trip", "emergency_contact");
    private static final Column LATE_REASON = new Column("trip", "late_reason");
    private static final Contacts NOBODY = new Contacts(List.of(), List.of());

    private final FieldCipher cipher;
    private final SealedBlock block;

    TripSecrets(FieldCipher cipher, SealedBlock block) {
        this.cipher = cipher;
        this.block = block;
    }

    SealedParts seal(UUID traveller, UUID trip, TripDraft draft) {
        return new SealedParts(
                draft.purposeText() == null ? null : cipher.seal(traveller, PURPOSE_TEXT, trip, draft.purposeText()),
                cipher.sealJson(traveller, CONTACTS, trip, draft.contacts()),
                draft.emergencyContact() == null
                        ? null
                        : cipher.sealJson(traveller, EMERGENCY_CONTACT, trip, draft.emergencyContact()),
                draft.lateReason() == null ? null : cipher.seal(traveller, LATE_REASON, trip, draft.lateReason()));
    }

    byte[] lateReason(Trip trip, String reason) {
        return cipher.seal(trip.travellerId(), LATE_REASON, trip.id(), reason);
    }

    @Nullable
    String lateReason(Trip trip) {
        byte[] sealed = trip.sealed().lateReason();
        return sealed == null ? null : cipher.open(trip.travellerId(), LATE_REASON, trip.id(), sealed);
    }

    @Nullable
    String purposeText(Trip trip) {
        byte[] sealed = trip.sealed().purposeText();
        return sealed == null ? null : cipher.open(trip.travellerId(), PURPOSE_TEXT, trip.id(), sealed);
    }

    Contacts contacts(Trip trip) {
        byte[] sealed = trip.sealed().contacts();
        return sealed == null
                ? NOBODY
                : cipher.openJson(trip.travellerId(), CONTACTS, trip.id(), sealed, Contacts.class);
    }

    @Nullable
    EmergencyContact emergencyContact(Trip trip) {
        byte[] sealed = trip.sealed().emergencyContact();
        return sealed == null
                ? null
                : cipher.openJson(trip.travellerId(), EMERGENCY_CONTACT, trip.id(), sealed, EmergencyContact.class);
    }

    /** Hosts and planned contacts for debrief-service alone. */
    String forDebrief(Trip trip) {
        return block.seal(trip.id(), contacts(trip));
    }
}
