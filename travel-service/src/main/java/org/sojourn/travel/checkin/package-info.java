/** Signs of life that are expected during a trip, and the ladder that people climb when one does not come. */
@NullMarked
package org.sojourn.travel.checkin;

import org.jspecify.annotations.NullMarked;
