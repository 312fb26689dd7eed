/** Amendments over HTTP. */
@NullMarked
package org.sojourn.travel.amendment.api;

import org.jspecify.annotations.NullMarked;
