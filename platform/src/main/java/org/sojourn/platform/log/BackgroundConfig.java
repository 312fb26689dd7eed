package org.sojourn.platform.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What relay and sealer of this process need to know. */
@ConfigMapping(prefix = "sojourn.background")
public interface BackgroundConfig {

    /** Whether this process takes part; commands do not. */
    @WithDefault("true")
    boolean enabled();

    /** The name of the service: source of its events and origin of its audit checkpoints. */
    @WithDefault("${quarkus.application.name}")
    String service();
}
