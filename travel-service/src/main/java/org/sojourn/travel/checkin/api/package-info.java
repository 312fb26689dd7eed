/** Check-ins and the duty desk over HTTP. */
@NullMarked
package org.sojourn.travel.checkin.api;

import org.jspecify.annotations.NullMarked;
