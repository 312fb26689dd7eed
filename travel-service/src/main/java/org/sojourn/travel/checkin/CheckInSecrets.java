package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;

/** Encrypts what people say about a check-in under its traveller's key. */
@ApplicationScoped
class CheckInSecrets {

    private static final Column NOTE = new Column("check_in", "note");
    private static final Column RESOLUTION = new Column("check_in", "resolution");
    private static final Column CALL = new Column("contact_call", "note");

    private final FieldCipher cipher;

    CheckInSecrets(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte @Nullable [] note(CheckIn checkIn, @Nullable String words) {
        return words == null ? null : cipher.seal(checkIn.travellerId(), NOTE, checkIn.id(), words);
    }

    @Nullable
    String note(CheckIn checkIn) {
        byte[] sealed = checkIn.note();
        return sealed == null ? null : cipher.open(checkIn.travellerId(), NOTE, checkIn.id(), sealed);
    }

    byte[] resolution(CheckIn checkIn, String reason) {
        return cipher.seal(checkIn.travellerId(), RESOLUTION, checkIn.id(), reason);
    }

    @Nullable
    String resolution(CheckIn checkIn) {
        byte[] sealed = checkIn.resolution();
        return sealed == null ? null : cipher.open(checkIn.travellerId(), RESOLUTION, checkIn.id(), sealed);
    }

    byte @Nullable [] call(UUID traveller, UUID call, @Nullable String words) {
        return words == null ? null : cipher.seal(traveller, CALL, call, words);
    }

    String call(UUID traveller, UUID call, byte[] sealed) {
        return cipher.open(traveller, CALL, call, sealed);
    }
}
