package org.sojourn.travel.invitation;

/** How somebody takes part without going there. */
public enum Redirection {
    REMOTE,
    DELEGATE,
    OTHER_VENUE
}
