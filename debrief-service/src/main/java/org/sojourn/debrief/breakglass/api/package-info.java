/** Break-glass over HTTP. */
@NullMarked
package org.sojourn.debrief.breakglass.api;

import org.jspecify.annotations.NullMarked;
