package org.sojourn.acceptance.faults;

/** One attempt at one step of a trip, as its sender knows it, and the version it rests on; times in milliseconds of the epoch. */
record Operation(
        Step step,
        String key,
        String trip,
        String door,
        long start,
        long end,
        Outcome outcome,
        int status,
        long base,
        long version) {

    /** What is done to a trip, in the order of doing. */
    enum Step {
        DECLARE,
        UPDATE,
        SUBMIT,
        DECIDE,
        DEPART,
        RETURN
    }

    /** UNKNOWN may have happened: no answer, or one that does not say. */
    enum Outcome {
        OK,
        REFUSED,
        UNKNOWN
    }

    boolean acknowledged() {
        return outcome == Outcome.OK;
    }
}
