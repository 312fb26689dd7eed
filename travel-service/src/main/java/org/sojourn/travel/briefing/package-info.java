/** What a traveller is told before he leaves, and that he took note of it. */
@NullMarked
package org.sojourn.travel.briefing;

import org.jspecify.annotations.NullMarked;
