/** What was not as planned: computed from what the traveller says and from the days of the trip, each with its clock. */
@NullMarked
package org.sojourn.debrief.deviation;

import org.jspecify.annotations.NullMarked;
