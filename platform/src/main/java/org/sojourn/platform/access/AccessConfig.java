package org.sojourn.platform.access;

import io.smallrye.config.ConfigMapping;
import java.util.Set;

/** Which tokens count. */
@ConfigMapping(prefix = "sojourn.access")
interface AccessConfig {

    /** The clients (`azp`) whose tokens are taken. */
    Set<String> clients();
}
