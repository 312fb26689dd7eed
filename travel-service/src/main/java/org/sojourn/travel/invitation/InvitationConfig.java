package org.sojourn.travel.invitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator sets about invitations. */
@ConfigMapping(prefix = "sojourn.travel.invitation")
public interface InvitationConfig {

    /** How often, in real time, invitations are looked through for events that have begun. */
    @WithDefault("PT5S")
    Duration sweepEvery();
}
