/** What is still to be done for a case: by whom and until when; each owner sees his own, and nothing else of the case. */
@NullMarked
package org.sojourn.debrief.followup;

import org.jspecify.annotations.NullMarked;
