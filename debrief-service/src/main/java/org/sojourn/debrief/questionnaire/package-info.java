/** Editions of the questionnaire, and the traveller's answers, saved one by one and sealed. */
@NullMarked
package org.sojourn.debrief.questionnaire;

import org.jspecify.annotations.NullMarked;
