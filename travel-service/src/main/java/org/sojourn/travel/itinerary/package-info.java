/** What a traveller plans: kind, purpose, and legs in order with local dates; no rules beyond the plan itself. */
@NullMarked
package org.sojourn.travel.itinerary;

import org.jspecify.annotations.NullMarked;
