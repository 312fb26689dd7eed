package org.sojourn.platform.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** Which tokens count, and for how long without being verified again. */
@ConfigMapping(prefix = "sojourn.access")
interface AccessConfig {

    /** The clients (`azp`) whose tokens are taken. */
    Set<String> clients();

    /** How long a verified token is trusted without verifying it again; never beyond its own expiry. */
    @WithDefault("60s")
    Duration trustedFor();

    /** How many verified tokens are remembered. */
    @WithDefault("20000")
    int remembered();
}
