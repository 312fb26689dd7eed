/** Deciding a trip: votes and their quorum, recusals, the clock that escalates, and the notice that tells the reasons. */
@NullMarked
package org.sojourn.travel.decision;

import org.jspecify.annotations.NullMarked;
