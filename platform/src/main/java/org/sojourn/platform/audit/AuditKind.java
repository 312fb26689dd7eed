package org.sojourn.platform.audit;

/** What an entry tells of. */
public enum AuditKind {
    WRITE,
    READ,
    LISTED,
    REFUSED
}
