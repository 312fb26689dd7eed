/** The clocks of cases over HTTP. */
@NullMarked
package org.sojourn.debrief.stage.api;

import org.jspecify.annotations.NullMarked;
