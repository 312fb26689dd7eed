/** Events arrive once, in the order of their aggregate, and none that fails stands in the way of the next. */
@NullMarked
package org.sojourn.platform.inbox;

import org.jspecify.annotations.NullMarked;
