package org.sojourn.acceptance.access;

import org.sojourn.local.Part;

/** One request of the matrix: a row, tried on an object by a person, through the gateway or straight to its service. */
record Cell(Row row, Thing thing, Person person, Part part) {

    Expectation expectation() {
        return row.of(thing, person);
    }

    /** Where it belongs in the report. */
    String told(String expected, String answered) {
        return "%s %s, %s%s, %s: expected %s, was %s"
                .formatted(
                        row.method(),
                        row.target(),
                        thing.relation(person),
                        thing.equals(Thing.NONE) ? "" : " on " + thing.kind() + " of " + thing.unit(),
                        way(part),
                        expected,
                        answered);
    }

    static String way(Part part) {
        return part.equals(Part.GATEWAY) ? "gateway" : "straight";
    }
}
