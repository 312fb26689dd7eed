package org.sojourn.debrief.followup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an organisation may set about follow-ups. */
@ConfigMapping(prefix = "sojourn.debrief.followup")
interface FollowUpConfig {

    /** How often reminders are looked for. */
    @WithDefault("PT1M")
    Duration remindEvery();
}
