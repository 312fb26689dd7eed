package org.sojourn.platform.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where erasures are kept outside the database. */
@ConfigMapping(prefix = "sojourn.erasure")
public interface ErasureConfig {

    /** The file that erasures are appended to, one JSON object a line. */
    Path ledger();

    /** How often, in real time, erasures that the file lacks are looked for. */
    @WithDefault("PT5S")
    Duration ledgerEvery();
}
