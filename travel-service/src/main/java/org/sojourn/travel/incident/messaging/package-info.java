/** Facts of incidents as events on the wire. */
@NullMarked
package org.sojourn.travel.incident.messaging;

import org.jspecify.annotations.NullMarked;
