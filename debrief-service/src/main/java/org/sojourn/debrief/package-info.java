/** Debriefing after a journey: one case per traveller and trip, from the return to its closing by a second person. */
@NullMarked
package org.sojourn.debrief;

import org.jspecify.annotations.NullMarked;
