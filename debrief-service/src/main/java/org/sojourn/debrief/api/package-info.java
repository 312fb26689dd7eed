/** What every service serves under its own path, here under that of debriefing. */
@NullMarked
package org.sojourn.debrief.api;

import org.jspecify.annotations.NullMarked;
