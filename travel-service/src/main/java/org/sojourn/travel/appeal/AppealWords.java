package org.sojourn.travel.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;

/** What is said in an appeal, encrypted under the traveller's key. */
@ApplicationScoped
class AppealWords {

    private static final Column GROUNDS = new Column("appeal", "grounds");
    private static final Column REASONS = new Column("appeal", "reasons");
    private static final Column RESTRICTED = new Column("appeal", "restricted_reasons");

    private final FieldCipher cipher;

    AppealWords(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] grounds(UUID traveller, UUID appeal, String words) {
        return cipher.seal(traveller, GROUNDS, appeal, words);
    }

    byte[] reasons(Appeal appeal, String words) {
        return cipher.seal(appeal.travellerId(), REASONS, appeal.id(), words);
    }

    byte @Nullable [] restricted(Appeal appeal, @Nullable String words) {
        return words == null ? null : cipher.seal(appeal.travellerId(), RESTRICTED, appeal.id(), words);
    }

    String grounds(Appeal appeal) {
        return cipher.open(appeal.travellerId(), GROUNDS, appeal.id(), appeal.grounds());
    }

    @Nullable
    String reasons(Appeal appeal) {
        return open(appeal, REASONS, appeal.reasons());
    }

    @Nullable
    String restricted(Appeal appeal) {
        return open(appeal, RESTRICTED, appeal.restrictedReasons());
    }

    private @Nullable String open(Appeal appeal, Column column, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(appeal.travellerId(), column, appeal.id(), sealed);
    }
}
