package org.sojourn.advisory.acknowledgement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How long people have to acknowledge an edition, and how it is asked of many. */
@ConfigMapping(prefix = "sojourn.advisory.acknowledgement")
interface AcknowledgementConfig {

    /** Business days after publication, on the calendar of each person's unit. */
    @WithDefault("5")
    @Min(1)
    @Max(60)
    int businessDays();

    /** How many people of the roster one transaction asks. */
    @WithDefault("10000")
    @Min(1)
    @Max(100_000)
    int chunk();
}
