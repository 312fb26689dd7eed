/** Incidents about travellers: raised, taken up, found true or false, resolved and closed by people. */
@NullMarked
package org.sojourn.travel.incident;

import org.jspecify.annotations.NullMarked;
