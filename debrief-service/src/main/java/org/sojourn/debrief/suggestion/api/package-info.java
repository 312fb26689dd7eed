/** Suggesting an advisory over HTTP. */
@NullMarked
package org.sojourn.debrief.suggestion.api;

import org.jspecify.annotations.NullMarked;
