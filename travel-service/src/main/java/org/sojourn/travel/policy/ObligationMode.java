package org.sojourn.travel.policy;

/** What a traveller owes before leaving. */
public enum ObligationMode {
    EXEMPT,
    NOTIFY,
    APPROVE,
    PROHIBIT
}
