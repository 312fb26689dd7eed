/** Briefings over HTTP. */
@NullMarked
package org.sojourn.travel.briefing.api;

import org.jspecify.annotations.NullMarked;
