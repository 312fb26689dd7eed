/** Referrals over HTTP: in their case, and to whoever receives them. */
@NullMarked
package org.sojourn.debrief.referral.api;

import org.jspecify.annotations.NullMarked;
