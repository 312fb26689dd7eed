/** Bad input against a whole stack: what must be refused, named and left without a trace. */
@NullMarked
package org.sojourn.acceptance.badinput;

import org.jspecify.annotations.NullMarked;
