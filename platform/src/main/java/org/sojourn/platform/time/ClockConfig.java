package org.sojourn.platform.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether domain time can be moved. */
@ConfigMapping(prefix = "sojourn.clock")
interface ClockConfig {

    /** True in the profile `local` and in tests; elsewhere the endpoint does not exist, and a stored offset stops the start. */
    @WithDefault("false")
    boolean adjustable();
}
