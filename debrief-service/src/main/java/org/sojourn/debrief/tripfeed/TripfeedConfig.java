package org.sojourn.debrief.tripfeed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which trips are debriefed. */
@ConfigMapping(prefix = "sojourn.debrief.tripfeed")
interface TripfeedConfig {

    /** Whether trips that need not be declared are debriefed as well. */
    @WithDefault("false")
    boolean debriefExempt();
}
