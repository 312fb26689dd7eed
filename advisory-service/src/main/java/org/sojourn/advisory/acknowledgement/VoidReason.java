package org.sojourn.advisory.acknowledgement;

/** Why nobody waits for an acknowledgement any longer. */
public enum VoidReason {
    /** The person left the audience; whoever comes back owes it again. */
    LEFT_AUDIENCE,
    /** A newer major edition took the place of the one that asked for it. */
    SUPERSEDED,
    WITHDRAWN,
    EXPIRED
}
