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
    private volatile @Nullable KeyFile<HybridEncrypt> sealer;
    private volatile @Nullable KeyFile<HybridDecrypt> opener;

    SealedBlock(CryptoConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    /** Base64 of the block; needs `debrief.pub.json`. */
    public String seal(UUID subject, Object plain) {
        KeyFile<HybridEncrypt> key = sealer;
        if (key == null) {
            key = KeyFiles.sealer(config.directory());
            sealer = key;
        }
        try {
            byte[] sealed = key.primitive().encrypt(json.writeValueAsBytes(plain), name(subject));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (IOException | GeneralSecurityException fault) {
            throw new IllegalStateException("the block could not be sealed", fault);
        }
    }

    /** The block's content; needs `debrief.json`. */
    public <T> T open(UUID subject, String sealed, Class<T> type) {
        KeyFile<HybridDecrypt> key = opener;
        if (key == null) {
            key = KeyFiles.opener(config.directory());
            opener = key;
        }
        try {
            byte[] block = Base64.getDecoder().decode(sealed);
            byte[] plain = key.use(opening -> opening.decrypt(block, name(subject)));
            return json.readValue(plain, type);
        } catch (IOException | GeneralSecurityException fault) {
            throw new IllegalStateException("the block could not be opened", fault);
        }
    }

    private static byte[] name(UUID subject) {
        return ("sealed|" + subject).getBytes(StandardCharsets.UTF_8);
    }
}
