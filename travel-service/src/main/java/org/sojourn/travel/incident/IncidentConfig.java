package org.sojourn.travel.incident;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator sets about incidents. */
@ConfigMapping(prefix = "sojourn.travel.incident")
public interface IncidentConfig {

    /** Within what time a duty officer acknowledges an incident before others are told that nobody has. */
    @WithDefault("PT15M")
    Duration acknowledgeWithin();

    /** How often, in real time, incidents are looked through for those that nobody acknowledged. */
    @WithDefault("PT5S")
    Duration sweepEvery();
}
