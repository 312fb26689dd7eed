/** Follow-ups over HTTP. */
@NullMarked
package org.sojourn.debrief.followup.api;

import org.jspecify.annotations.NullMarked;
