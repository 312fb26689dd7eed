package org.sojourn.debrief.casefile;

/** How much harm a finding means. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
