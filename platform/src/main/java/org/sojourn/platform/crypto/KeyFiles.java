package org.sojourn.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Reads keysets from the mounted folder. */
final class KeyFiles {

    static final String FIELD = "field.json";
    static final String DEBRIEF_PRIVATE = "debrief.json";
    static final String DEBRIEF_PUBLIC = "debrief.pub.json";

    private KeyFiles() {}

    static Aead field(Path directory) {
        return primitive(directory.resolve(FIELD), AeadConfig2026.get(), Aead.class);
    }

    static HybridDecrypt opener(Path directory) {
        return primitive(directory.resolve(DEBRIEF_PRIVATE), HybridConfig2026.get(), HybridDecrypt.class);
    }

    static HybridEncrypt sealer(Path directory) {
        return primitive(directory.resolve(DEBRIEF_PUBLIC), HybridConfig2026.get(), HybridEncrypt.class);
    }

    private static <P> P primitive(Path file, Configuration config, Class<P> type) {
        try {
            KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), config, InsecureSecretKeyAccess.get());
            return keyset.getPrimitive(config, type);
        } catch (IOException absent) {
            throw new UncheckedIOException("sojourn.keys.directory lacks " + file.getFileName(), absent);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key file %s is not usable".formatted(file.getFileName()), unusable);
        }
    }
}
