/** Debriefing over HTTP and Kafka, on real parts. */
@NullMarked
package org.sojourn.debrief;

import org.jspecify.annotations.NullMarked;
