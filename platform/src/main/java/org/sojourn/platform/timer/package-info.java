/** Domain timers: due columns swept by one replica at a time. */
@NullMarked
package org.sojourn.platform.timer;

import org.jspecify.annotations.NullMarked;
