/** What is handed to somebody outside a case: an extract of his own, for a legal reason, with states and receipt. */
@NullMarked
package org.sojourn.debrief.referral;

import org.jspecify.annotations.NullMarked;
