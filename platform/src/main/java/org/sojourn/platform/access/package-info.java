/** Who the caller is, what he may do, and the row-level context that repeats it in PostgreSQL. */
@NullMarked
package org.sojourn.platform.access;

import org.jspecify.annotations.NullMarked;
