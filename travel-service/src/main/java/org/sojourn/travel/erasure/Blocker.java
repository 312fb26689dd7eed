package org.sojourn.travel.erasure;

import java.util.Locale;

/** What a person cannot be erased for, as far as this service knows. */
public enum Blocker {
    LEGAL_HOLD("What is held of this person is under a legal hold."),
    TRIP_AHEAD("A trip that was filed is still ahead."),
    TRIP_AWAY("The person is away."),
    CASE_OPEN("A trip is over, and its case is not."),
    INCIDENT_OPEN("An incident is not closed.");

    private final String sentence;

    Blocker(String sentence) {
        this.sentence = sentence;
    }

    /** Stable. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String sentence() {
        return sentence;
    }
}
