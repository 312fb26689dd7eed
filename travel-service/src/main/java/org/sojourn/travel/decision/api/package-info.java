/** Deciding over HTTP. */
@NullMarked
package org.sojourn.travel.decision.api;

import org.jspecify.annotations.NullMarked;
