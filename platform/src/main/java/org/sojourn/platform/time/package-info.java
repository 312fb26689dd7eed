/** Domain time: one adjustable clock, and business calendars. */
@NullMarked
package org.sojourn.platform.time;

import org.jspecify.annotations.NullMarked;
