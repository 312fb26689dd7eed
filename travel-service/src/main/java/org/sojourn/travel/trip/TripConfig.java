package org.sojourn.travel.trip;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator sets about trips. */
@ConfigMapping(prefix = "sojourn.travel.trip")
public interface TripConfig {

    /** How long after the planned return a trip without a reported one becomes overdue. */
    @WithDefault("PT24H")
    Duration grace();

    /** How often, in real time, trips are looked through for dates that have passed. */
    @WithDefault("PT5S")
    Duration sweepEvery();
}
