/** Planned versus actual: each leg, host and contact as declared, and beside it what the traveller says of it. */
@NullMarked
package org.sojourn.debrief.plan;

import org.jspecify.annotations.NullMarked;
