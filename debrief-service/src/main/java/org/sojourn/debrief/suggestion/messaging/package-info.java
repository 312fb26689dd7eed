/** Suggestions as others read them. */
@NullMarked
package org.sojourn.debrief.suggestion.messaging;

import org.jspecify.annotations.NullMarked;
