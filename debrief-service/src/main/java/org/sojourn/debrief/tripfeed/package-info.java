/** What travel-service says of trips: a local read model, and the opening of cases on return. */
@NullMarked
package org.sojourn.debrief.tripfeed;

import org.jspecify.annotations.NullMarked;
