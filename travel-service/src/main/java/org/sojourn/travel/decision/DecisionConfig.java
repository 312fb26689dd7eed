package org.sojourn.travel.decision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What an operator sets about deciding. */
@ConfigMapping(prefix = "sojourn.travel.decision")
public interface DecisionConfig {

    /** How many business days of the traveller's unit deciding may take, not counting those on which the traveller was asked. */
    @WithDefault("5")
    @Min(1)
    int dueBusinessDays();

    /** How many business days before that the deciders are reminded. */
    @WithDefault("2")
    @Min(0)
    int remindBusinessDays();

    /** How many business days after a decision it may be appealed; departure ends that in any case. */
    @WithDefault("10")
    @Min(1)
    int appealBusinessDays();

    /** How often, in real time, decisions are looked through for dates that have passed. */
    @WithDefault("PT5S")
    Duration sweepEvery();
}
