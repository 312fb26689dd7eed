/** The trip: its two state axes, its commands, its timers and the facts it publishes. */
@NullMarked
package org.sojourn.travel.trip;

import org.jspecify.annotations.NullMarked;
