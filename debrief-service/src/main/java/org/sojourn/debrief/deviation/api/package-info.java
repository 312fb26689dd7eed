/** Deviations over HTTP. */
@NullMarked
package org.sojourn.debrief.deviation.api;

import org.jspecify.annotations.NullMarked;
