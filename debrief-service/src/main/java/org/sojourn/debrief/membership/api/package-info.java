/** Members of cases over HTTP. */
@NullMarked
package org.sojourn.debrief.membership.api;

import org.jspecify.annotations.NullMarked;
