package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sojourn.acceptance.Sojourn.command;
import static org.sojourn.acceptance.Sojourn.day;

import org.junit.jupiter.api.Test;
import org.sojourn.local.Part;
import org.sojourn.local.Stack;

/** A service goes on while what it does not need is gone, and nothing answered is lost. */
class OutageE2ETest {

    @Test
    void acceptsATripWithoutKafkaAndAdvisoryServiceAndOpensItsCaseOnceTheyAreBack() {
        Stack stack = Sojourn.stack();
        stack.stop(Part.KAFKA);
        stack.stop(Part.ADVISORY);
        String trip;
        try {
            trip = Journey.declare("noor", Journey.trip("NO", 0, 2));
            command("noor", trip, "submit", "{\"lateReason\": \"Called at short notice.\"}")
                    .then()
                    .statusCode(200);
            command("noor", trip, "depart").then().statusCode(200);
            command("noor", trip, "return", "{\"returnedOn\": \"%s\"}".formatted(day(0)))
                    .then()
                    .statusCode(200)
                    .body("travel", equalTo("RETURNED"));
        } finally {
            stack.start(Part.KAFKA);
            stack.start(Part.ADVISORY);
        }
        String debrief = Journey.awaitCase("noor", trip);
        assertThat(debrief).startsWith("/api/debriefs/");
    }
}
