/** Facts of invitations as events on the wire. */
@NullMarked
package org.sojourn.travel.invitation.messaging;

import org.jspecify.annotations.NullMarked;
