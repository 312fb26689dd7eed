/** Faults injected into a stack under load, and the checker that holds what was answered against what is kept. */
@NullMarked
package org.sojourn.acceptance.faults;

import org.jspecify.annotations.NullMarked;
