/** The debrief case: when it is due, who may do what to it, and how it is closed by two people. */
@NullMarked
package org.sojourn.debrief.debriefcase;

import org.jspecify.annotations.NullMarked;
