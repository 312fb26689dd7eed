/** The access matrix: who may do what to whose object, tried request by request on a whole stack. */
@NullMarked
package org.sojourn.acceptance.access;

import org.jspecify.annotations.NullMarked;
