/** How long cases may stay in each stage, and what happens when they stay longer. */
@NullMarked
package org.sojourn.debrief.stage;

import org.jspecify.annotations.NullMarked;
