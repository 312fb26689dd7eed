package org.sojourn.travel.policy;

/** Something the traveller must do, counted in days from an anchor of the trip. */
public record Requirement(String code, Anchor anchor, int days, Counting counting, Rule rule) {

    /** The date from which a requirement counts. */
    public enum Anchor {
        FILING,
        DEPARTURE,
        RETURN
    }

    /** Which days count. */
    public enum Counting {
        CALENDAR,
        BUSINESS
    }
}
