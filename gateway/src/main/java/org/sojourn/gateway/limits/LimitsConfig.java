package org.sojourn.gateway.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of the edge; rates count per replica. */
@ConfigMapping(prefix = "sojourn.limits")
public interface LimitsConfig {

    /** The largest body, counted on the bytes that arrive. */
    @WithDefault("256K")
    MemorySize body();

    /** The sum of the bodies that are held so that their requests can be sent twice; what comes beyond it is passed on and sent once. */
    @WithDefault("32M")
    MemorySize held();

    /** How long a body may take to arrive. */
    @WithDefault("15s")
    Duration bodyWithin();

    /** The largest sum of header names and values; the codec stops reading at `quarkus.http.limits.max-header-size`. */
    @WithDefault("20K")
    MemorySize headers();

    /** The longest request target; the codec stops reading at `quarkus.http.limits.max-initial-line-length`. */
    @WithDefault("4K")
    MemorySize uri();

    /** How many addresses and how many subjects are counted at once; the ones seen longest ago start afresh. */
    @WithDefault("50000")
    int counted();

    /** Of one client address, before its token is looked at. */
    Rate address();

    /** Of one subject, whatever its address. */
    Rate subject();

    /** A steady rate, and how much may come at once. */
    interface Rate {

        /** Requests per second in the long run. */
        int perSecond();

        /** Requests that may come at once after a pause. */
        int burst();
    }
}
