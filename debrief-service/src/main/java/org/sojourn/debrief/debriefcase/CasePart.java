package org.sojourn.debrief.debriefcase;

/** What stands in a case: the account the traveller gives, and the file that others keep of it. */
public enum CasePart {
    ACCOUNT,
    FILE
}
