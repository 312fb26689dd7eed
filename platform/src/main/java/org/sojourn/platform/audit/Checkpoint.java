package org.sojourn.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The head of the chain at one time, signed: how many entries it had, and the hash of the last. Where a restore took the chain back to
 * this head it tells how far the lost one had been anchored.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Checkpoint(
        String origin,
        long sequence,
        String hash,
        long count,
        Instant at,
        String keyId,
        @Nullable Long lost,
        String signature) {

    static Checkpoint sign(String origin, ChainHead head, Instant at, CheckpointKey key)
            throws GeneralSecurityException {
        return sign(origin, head, null, at, key);
    }

    static Checkpoint sign(String origin, ChainHead head, @Nullable Long lost, Instant at, CheckpointKey key)
            throws GeneralSecurityException {
        String hash = HexFormat.of().formatHex(head.hash());
        var unsigned = new Checkpoint(origin, head.sequence(), hash, head.sequence(), at, key.id(), lost, "");
        String signature = Base64.getEncoder().encodeToString(key.sign(unsigned.text()));
        return new Checkpoint(origin, head.sequence(), hash, head.sequence(), at, key.id(), lost, signature);
    }

    boolean isSignedBy(PublicKey key) {
        try {
            return CheckpointKey.verify(key, text(), Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    boolean matches(byte[] chain) {
        return hash.equals(HexFormat.of().formatHex(chain));
    }

    /** Whether another one anchored what this restore has lost. */
    boolean gaveUp(Checkpoint other) {
        return lost != null && other.sequence > sequence && other.sequence <= lost && !other.at.isAfter(at);
    }

    private byte[] text() {
        String text = String.join(
                "\n", origin, Long.toString(sequence), hash, Long.toString(count), at.toString(), keyId, "");
        return (lost == null ? text : text + lost + "\n").getBytes(UTF_8);
    }
}
