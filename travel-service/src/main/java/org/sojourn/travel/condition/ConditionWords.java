package org.sojourn.travel.condition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;

/** What is said in a condition, encrypted under the traveller's key. */
@ApplicationScoped
class ConditionWords {

    private static final Column TEXT = new Column("condition", "text");
    private static final Column EVIDENCE = new Column("condition", "evidence");
    private static final Column REASON = new Column("condition", "settled_reason");

    private final FieldCipher cipher;

    ConditionWords(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] text(UUID traveller, UUID condition, String words) {
        return cipher.seal(traveller, TEXT, condition, words);
    }

    byte[] evidence(Condition condition, String words) {
        return cipher.seal(condition.travellerId(), EVIDENCE, condition.id(), words);
    }

    byte[] reason(Condition condition, String words) {
        return cipher.seal(condition.travellerId(), REASON, condition.id(), words);
    }

    String text(Condition condition) {
        return cipher.open(condition.travellerId(), TEXT, condition.id(), condition.text());
    }

    @Nullable
    String evidence(Condition condition) {
        return open(condition, EVIDENCE, condition.evidence());
    }

    @Nullable
    String reason(Condition condition) {
        return open(condition, REASON, condition.settledReason());
    }

    private @Nullable String open(Condition condition, Column column, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(condition.travellerId(), column, condition.id(), sealed);
    }
}
