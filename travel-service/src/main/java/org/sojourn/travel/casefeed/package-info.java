/** What debrief-service tells about the case of a trip. */
@NullMarked
package org.sojourn.travel.casefeed;

import org.jspecify.annotations.NullMarked;
