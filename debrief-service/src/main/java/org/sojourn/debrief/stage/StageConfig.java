package org.sojourn.debrief.stage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.sojourn.debrief.debriefcase.CaseState;

/** How long a case may stay in each stage. */
@ConfigMapping(prefix = "sojourn.debrief.stage")
interface StageConfig {

    /** Business days by stage. */
    @WithDefaults
    @WithDefault("5")
    Map<CaseState, @Min(1) @Max(250) Integer> businessDays();

    /** Business days from the day a traveller was late to the day his supervisor is told. */
    @WithDefault("1")
    @Min(1)
    @Max(60)
    int escalateAfter();

    /** How often breaches are looked for. */
    @WithDefault("PT1M")
    Duration every();
}
