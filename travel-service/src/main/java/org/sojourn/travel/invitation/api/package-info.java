/** Invitations over HTTP. */
@NullMarked
package org.sojourn.travel.invitation.api;

import org.jspecify.annotations.NullMarked;
