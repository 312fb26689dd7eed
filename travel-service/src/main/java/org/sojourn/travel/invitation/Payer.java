package org.sojourn.travel.invitation;

/** Who pays for the visit. */
public enum Payer {
    HOST,
    EMPLOYER,
    SELF,
    SHARED,
    OTHER
}
