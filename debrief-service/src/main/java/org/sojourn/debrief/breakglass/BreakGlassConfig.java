package org.sojourn.debrief.breakglass;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How long a broken glass lets somebody look, and how soon it is reviewed. */
@ConfigMapping(prefix = "sojourn.debrief.breakglass")
interface BreakGlassConfig {

    /** How long a case stays open to who broke the glass. */
    @WithDefault("PT4H")
    Duration lasts();

    /** Business days in which a second person says whether it was justified. */
    @WithDefault("3")
    @Min(1)
    @Max(60)
    int reviewDays();

    /** How often overdue reviews are looked for. */
    @WithDefault("PT1M")
    Duration every();
}
