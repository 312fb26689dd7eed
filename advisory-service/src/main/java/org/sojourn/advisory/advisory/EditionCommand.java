package org.sojourn.advisory.advisory;

/** What can happen to an edition. */
public enum EditionCommand {
    EDIT,
    SUBMIT,
    RETURN,
    PUBLISH,
    UNSCHEDULE,
    FALL_DUE,
    SUPERSEDE,
    WITHDRAW,
    EXPIRE
}
