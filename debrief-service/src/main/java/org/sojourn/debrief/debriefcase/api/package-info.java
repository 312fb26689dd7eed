/** Debrief cases over HTTP. */
@NullMarked
package org.sojourn.debrief.debriefcase.api;

import org.jspecify.annotations.NullMarked;
