package org.sojourn.advisory.acknowledgement;

/** What can happen to an acknowledgement. */
public enum AcknowledgementCommand {
    SEE,
    ACKNOWLEDGE,
    VOID,
    REQUIRE
}
