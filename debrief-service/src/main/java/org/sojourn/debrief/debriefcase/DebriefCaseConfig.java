package org.sojourn.debrief.debriefcase;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What an organisation may set about debrief cases. */
@ConfigMapping(prefix = "sojourn.debrief.debriefcase")
interface DebriefCaseConfig {

    /** How many business days after the return a case is due. */
    @WithDefault("5")
    @Min(1)
    @Max(60)
    int businessDays();

    /** Within how many business days after the return deviations from the plan are told, for new cases. */
    @WithDefault("5")
    @Min(1)
    @Max(60)
    int deviationDays();

    /** The edition of the questionnaire that new cases are answered by. */
    @WithDefault("1")
    @Min(1)
    int questionnaire();

    /** How often reminders are looked for. */
    @WithDefault("PT1M")
    Duration remindEvery();
}
