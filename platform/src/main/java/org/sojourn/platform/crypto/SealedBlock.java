package org.sojourn.platform.crypto;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of an event that only debrief-service can read: encrypted to its public key, bound to the event's subject. */
@ApplicationScoped
public class SealedBlock {

    private final CryptoConfig config;
    private final ObjectMapper json;
    private volatile @Nullable HybridEncrypt sealer;
    private volatile @Nullable HybridDecrypt opener;

    SealedBlock(CryptoConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    /** Base64 of the block; needs `debrief.pub.json`. */
    public String seal(UUID subject, Object plain) {
        HybridEncrypt key = sealer;
        if (key == null) {
            key = KeyFiles.sealer(config.directory());
            sealer = key;
        }
        try {
            byte[] sealed = key.encrypt(json.writeValueAsBytes(plain), name(subject));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (IOException | GeneralSecurityException fault) {
            throw new IllegalStateException("the block could not be sealed", fault);
        }
    }

    /** The block's content; needs `debrief.json`. */
    public <T> T open(UUID subject, String sealed, Class<T> type) {
        HybridDecrypt key = opener;
        if (key == null) {
            key = KeyFiles.opener(config.directory());
            opener = key;
        }
        try {
            return json.readValue(key.decrypt(Base64.getDecoder().decode(sealed), name(subject)), type);
        } catch (IOException | GeneralSecurityException fault) {
            throw new IllegalStateException("the block could not be opened", fault);
        }
    }

    private static byte[] name(UUID subject) {
        return ("sealed|" + subject).getBytes(StandardCharsets.UTF_8);
    }
}
