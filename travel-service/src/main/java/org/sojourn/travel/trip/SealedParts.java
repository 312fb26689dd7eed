package org.sojourn.travel.trip;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The parts of a trip that are stored encrypted under the traveller's key. */
@Embeddable
class SealedParts {

    @Column(name = "purpose_text")
    private byte @Nullable [] purposeText;

    private byte @Nullable [] contacts;

    @Column(name = "emergency_contact")
    private byte @Nullable [] emergencyContact;

    @Column(name = "late_reason")
    private byte @Nullable [] lateReason;

    protected SealedParts() {}

    SealedParts(
            byte @Nullable [] purposeText,
            byte[] contacts,
            byte @Nullable [] emergencyContact,
            byte @Nullable [] lateReason) {
        this.purposeText = purposeText;
        this.contacts = contacts;
        this.emergencyContact = emergencyContact;
        this.lateReason = lateReason;
    }

    void explainLateness(byte @Nullable [] reason) {
        lateReason = reason;
    }

    byte @Nullable [] purposeText() {
        return purposeText;
    }

    byte @Nullable [] contacts() {
        return contacts;
    }

    byte @Nullable [] emergencyContact() {
        return emergencyContact;
    }

    byte @Nullable [] lateReason() {
        return lateReason;
    }
}
