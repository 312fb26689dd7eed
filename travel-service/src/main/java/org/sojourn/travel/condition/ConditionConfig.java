package org.sojourn.travel.condition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator sets about conditions. */
@ConfigMapping(prefix = "sojourn.travel.condition")
public interface ConditionConfig {

    /** How long before it is due the owner of an open condition is reminded. */
    @WithDefault("P3D")
    Duration remindBefore();

    /** How often, in real time, conditions are looked through for dates that have passed. */
    @WithDefault("PT5S")
    Duration sweepEvery();
}
