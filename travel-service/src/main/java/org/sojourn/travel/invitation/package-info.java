/** Invitations of travellers: received, looked at, answered or lapsed, with the guidance that speaks about them. */
@NullMarked
package org.sojourn.travel.invitation;

import org.jspecify.annotations.NullMarked;
