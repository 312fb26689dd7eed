/** The advisory and its editions, and the only place where their rules live. */
@NullMarked
package org.sojourn.advisory.advisory;

import org.jspecify.annotations.NullMarked;
