/** What travel-service tells of incidents on trips: confirmed ones, once closed, open the case of their trip or join it. */
@NullMarked
package org.sojourn.debrief.incidentfeed;

import org.jspecify.annotations.NullMarked;
