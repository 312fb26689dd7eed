/** Figures per unit and closed month, in which nobody can be made out. */
@NullMarked
package org.sojourn.platform.oversight;

import org.jspecify.annotations.NullMarked;
