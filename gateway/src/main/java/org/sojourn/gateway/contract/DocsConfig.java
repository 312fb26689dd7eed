package org.sojourn.gateway.contract;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The page to try the API on. */
@ConfigMapping(prefix = "sojourn.docs")
interface DocsConfig {

    /** Whether there is one; only the profile `local` has it. */
    @WithDefault("false")
    boolean enabled();
}
