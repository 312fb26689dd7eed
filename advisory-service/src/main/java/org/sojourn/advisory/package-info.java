/** Advice to named populations about destinations: written, reviewed and published as numbered editions. */
@NullMarked
package org.sojourn.advisory;

import org.jspecify.annotations.NullMarked;
