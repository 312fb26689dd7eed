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

    protected SealedParts() {}

    SealedParts(byte @Nullable [] purposeText, byte[] contacts, byte @Nullable [] emergencyContact) {
        this.purposeText = purposeText;
        this.contacts = contacts;
        this.emergencyContact = emergencyContact;
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
}
