/** Erasures as events on the wire. */
@NullMarked
package org.sojourn.travel.erasure.messaging;

import org.jspecify.annotations.NullMarked;
