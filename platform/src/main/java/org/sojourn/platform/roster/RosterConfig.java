package org.sojourn.platform.roster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** How the mirror is kept, and what holds where a unit sets nothing. */
@ConfigMapping(prefix = "sojourn.roster")
interface RosterConfig {

    /** Is the mirror read from Keycloak? Off in tests, which write it themselves. */
    @WithDefault("true")
    boolean sync();

    /** How often one replica reads it. */
    @WithDefault("5M")
    Duration every();

    /** The holiday calendar where no unit above sets one. */
    @WithDefault("DE")
    String defaultCalendar();

    /** The zone where no unit above sets one. */
    @WithDefault("Europe/Berlin")
    ZoneId defaultZone();
}
