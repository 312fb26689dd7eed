/** State machines as tables of (from, command) to target. */
@NullMarked
package org.sojourn.platform.state;

import org.jspecify.annotations.NullMarked;
