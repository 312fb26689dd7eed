/** What a change of guidance asks of the trips and invitations it affects: tasks opened in one step, worked to zero, and what came of them. */
@NullMarked
package org.sojourn.travel.reassessment;

import org.jspecify.annotations.NullMarked;
