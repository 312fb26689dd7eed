/** Trips of travellers: declared, assessed by policy, decided by people, travelled, and handed to the debrief. */
@NullMarked
package org.sojourn.travel;

import org.jspecify.annotations.NullMarked;
