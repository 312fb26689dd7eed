package org.sojourn.travel.incident;

/** Who raised an incident: the traveller, an officer, or the ladder of a sign of life that did not come. */
public enum Source {
    TRAVELLER,
    OFFICER,
    LADDER
}
