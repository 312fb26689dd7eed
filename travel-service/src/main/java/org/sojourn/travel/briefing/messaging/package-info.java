/** Facts of briefings on the wire, and acknowledgements of editions as they come. */
@NullMarked
package org.sojourn.travel.briefing.messaging;

import org.jspecify.annotations.NullMarked;
