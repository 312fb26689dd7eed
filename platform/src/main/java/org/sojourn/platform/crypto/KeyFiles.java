package org.sojourn.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.nio.file.Path;

/** The keysets of the mounted folder. */
final class KeyFiles {

    static final String FIELD = "field.json";
    static final String DEBRIEF_PRIVATE = "debrief.json";
    static final String DEBRIEF_PUBLIC = "debrief.pub.json";

    private KeyFiles() {}

    static KeyFile<Aead> field(Path directory) {
        return new KeyFile<>(directory.resolve(FIELD), AeadConfig2026.get(), Aead.class);
    }

    static KeyFile<HybridDecrypt> opener(Path directory) {
        return new KeyFile<>(directory.resolve(DEBRIEF_PRIVATE), HybridConfig2026.get(), HybridDecrypt.class);
    }

    static KeyFile<HybridEncrypt> sealer(Path directory) {
        return new KeyFile<>(directory.resolve(DEBRIEF_PUBLIC), HybridConfig2026.get(), HybridEncrypt.class);
    }
}
