package org.sojourn.travel;

import static org.sojourn.travel.trip.TripPlans.as;

import java.util.List;
import org.sojourn.platform.test.TestPerson;

/** What people were told, read as its recipients. */
public final class Told {

    private Told() {}

    /** The kinds of what somebody was told with a link to an object of a reference. */
    public static List<String> of(TestPerson person, String reference) {
        return as(person)
                .get("/api/travel/notices?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.link.endsWith('%s') }.kind".formatted(reference));
    }
}
