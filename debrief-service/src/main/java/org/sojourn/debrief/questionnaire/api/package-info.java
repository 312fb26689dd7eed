/** Questionnaires and answers over HTTP. */
@NullMarked
package org.sojourn.debrief.questionnaire.api;

import org.jspecify.annotations.NullMarked;
