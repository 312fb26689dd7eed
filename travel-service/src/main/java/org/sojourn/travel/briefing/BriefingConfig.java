package org.sojourn.travel.briefing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator sets about briefings. */
@ConfigMapping(prefix = "sojourn.travel.briefing")
public interface BriefingConfig {

    /** How long a briefing holds where no edition makes it void before. */
    @WithDefault("P365D")
    Duration validity();

    /** How often, in real time, briefings are looked through for those that no longer hold. */
    @WithDefault("PT5S")
    Duration sweepEvery();
}
