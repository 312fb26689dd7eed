/** The incidents of a case over HTTP. */
@NullMarked
package org.sojourn.debrief.incidentfeed.api;

import org.jspecify.annotations.NullMarked;
