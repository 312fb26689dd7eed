/** The interview of a case: appointment, record, what the traveller says of it, and who stands for which text. */
@NullMarked
package org.sojourn.debrief.interview;

import org.jspecify.annotations.NullMarked;
