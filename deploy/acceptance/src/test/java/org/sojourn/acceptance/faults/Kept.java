package org.sojourn.acceptance.faults;

import java.util.List;
import java.util.Map;

/** What the databases hold of a run once everything is quiet: also the last fact by which debrief-service knows each trip, and what no guard of theirs keeps out. */
record Kept(
        List<Trip> trips,
        List<Case> cases,
        List<Event> sent,
        List<Arrival> arrived,
        List<Entry> audit,
        Map<String, String> chains,
        Map<String, String> known,
        List<String> open,
        long unsent,
        long deadLetters) {

    /** A trip, found by the key that its declaration carried, and the number of facts it says it made. */
    record Trip(String key, String id, String authorisation, String travel, long version, long facts) {}

    record Case(String trip, String id) {}

    /** A fact of a trip in the outbox, in the order of its id. */
    record Event(String id, String trip, long version, String type) {}

    /** An event in the inbox of debrief-service, in the order of coming. */
    record Arrival(String event, String trip, long version, boolean applied) {}

    /** A write on a trip, as the audit has it. */
    record Entry(String trip, String action) {}
}
