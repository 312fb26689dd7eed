/** Who did, read or was refused what: entries that cannot be changed unseen, chained, and anchored outside the database. */
@NullMarked
package org.sojourn.platform.audit;

import org.jspecify.annotations.NullMarked;
