package org.sojourn.travel.reassessment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator sets about reassessments. */
@ConfigMapping(prefix = "sojourn.travel.reassessment")
public interface ReassessmentConfig {

    /** Within how many business days of the traveller's unit one has to be settled; never later than the departure. */
    @WithDefault("5")
    int businessDays();

    /** Within what time one has to be settled whose traveller is away already. */
    @WithDefault("PT24H")
    Duration away();

    /** How long before the deadline the traveller is reminded. */
    @WithDefault("PT24H")
    Duration remindBefore();

    /** How often, in real time, people are told of new ones and of deadlines. */
    @WithDefault("PT5S")
    Duration sweepEvery();
}
