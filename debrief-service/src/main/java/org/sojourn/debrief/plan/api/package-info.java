/** Planned versus actual over HTTP. */
@NullMarked
package org.sojourn.debrief.plan.api;

import org.jspecify.annotations.NullMarked;
