/** What is announced of a debrief case. */
@NullMarked
package org.sojourn.debrief.debriefcase.messaging;

import org.jspecify.annotations.NullMarked;
