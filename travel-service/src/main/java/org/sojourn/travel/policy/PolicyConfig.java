package org.sojourn.travel.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator sets about policies. */
@ConfigMapping(prefix = "sojourn.travel.policy")
public interface PolicyConfig {

    /** How often, in real time, versions are looked for that another has followed. */
    @WithDefault("PT5S")
    Duration sweepEvery();
}
