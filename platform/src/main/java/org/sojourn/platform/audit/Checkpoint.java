package org.sojourn.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/** The head of the chain at one time, signed: how many entries it had, and the hash of the last. */
record Checkpoint(String origin, long sequence, String hash, long count, Instant at, String keyId, String signature) {

    static Checkpoint sign(String origin, ChainHead head, Instant at, PrivateKey key, String keyId)
            throws GeneralSecurityException {
        String hash = HexFormat.of().formatHex(head.hash());
        var unsigned = new Checkpoint(origin, head.sequence(), hash, head.sequence(), at, keyId, "");
        byte[] signature = CheckpointKey.sign(key, unsigned.text());
        return new Checkpoint(
                origin,
                head.sequence(),
                hash,
                head.sequence(),
                at,
                keyId,
                Base64.getEncoder().encodeToString(signature));
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

    private byte[] text() {
        return String.join("\n", origin, Long.toString(sequence), hash, Long.toString(count), at.toString(), keyId, "")
                .getBytes(UTF_8);
    }
}
