/** The main job and its refusals, through the gateway of a whole stack, as its users would. */
@NullMarked
package org.sojourn.acceptance;

import org.jspecify.annotations.NullMarked;
