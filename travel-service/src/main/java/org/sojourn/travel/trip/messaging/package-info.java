/** Facts of trips as events on the wire. */
@NullMarked
package org.sojourn.travel.trip.messaging;

import org.jspecify.annotations.NullMarked;
