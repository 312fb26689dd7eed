package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.command;
import static org.sojourn.acceptance.Sojourn.day;

import org.junit.jupiter.api.Test;
import org.sojourn.local.Part;
import org.sojourn.local.Stack;

/** A service goes on while what it does not need is gone, and nothing answered is lost. */
class OutageE2ETest {

    @Test
    void goesOnWhenOneOfTwoReplicasDies() {
        assumeThat(Sojourn.REPLICAS).isGreaterThan(1);
        Stack stack = Sojourn.stack();
        String trip = Journey.declare("noor", Journey.trip("NO", 20, 2));
        stack.kill(Part.TRAVEL);
        try {
            for (int request = 0; request < 10; request++) {
                as("noor").get(trip).then().statusCode(200);
            }
            command("noor", trip, "submit").then().statusCode(200);
        } finally {
            stack.start(Part.TRAVEL);
        }
        as("noor").get(trip).then().statusCode(200).body("content.submittedAt", notNullValue());
    }

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
