package org.sojourn.debrief.interview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What an organisation may set about interviews. */
@ConfigMapping(prefix = "sojourn.debrief.interview")
interface InterviewConfig {

    /** How many business days a traveller has to confirm the record before the case may go on without. */
    @WithDefault("5")
    @Min(1)
    @Max(60)
    int confirmDays();

    /** How often reminders are looked for. */
    @WithDefault("PT1M")
    Duration remindEvery();
}
