package org.sojourn.platform.crypto;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the mounted keys are. */
@ConfigMapping(prefix = "sojourn.keys")
public interface CryptoConfig {

    /** The folder of the key files. */
    Path directory();
}
