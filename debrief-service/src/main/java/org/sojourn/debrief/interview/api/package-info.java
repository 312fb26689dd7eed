/** Interviews over HTTP. */
@NullMarked
package org.sojourn.debrief.interview.api;

import org.jspecify.annotations.NullMarked;
