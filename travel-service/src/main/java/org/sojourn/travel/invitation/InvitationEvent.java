package org.sojourn.travel.invitation;

/** A fact of an invitation; what it tells stands in the invitation. */
public enum InvitationEvent {
    RECEIVED,
    ANSWERED,
    LAPSED
}
