/** Incidents over HTTP. */
@NullMarked
package org.sojourn.travel.incident.api;

import org.jspecify.annotations.NullMarked;
