/** Trips over HTTP. */
@NullMarked
package org.sojourn.travel.trip.api;

import org.jspecify.annotations.NullMarked;
