/** The mirror of people and units, and the populations an audience describes. */
@NullMarked
package org.sojourn.platform.roster;

import org.jspecify.annotations.NullMarked;
