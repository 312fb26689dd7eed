/** Cases opened by who may not see them: with a reason, for a short time, told at once and reviewed afterwards. */
@NullMarked
package org.sojourn.debrief.breakglass;

import org.jspecify.annotations.NullMarked;
