/** Findings that suggest an advisory: what may be released of them leaves, and nothing of the case. */
@NullMarked
package org.sojourn.debrief.suggestion;

import org.jspecify.annotations.NullMarked;
