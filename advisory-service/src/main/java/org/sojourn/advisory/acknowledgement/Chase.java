package org.sojourn.advisory.acknowledgement;

/** What is told when the timer of an acknowledgement runs. */
enum Chase {
    REQUIREMENT,
    REMINDER,
    BREACH
}
