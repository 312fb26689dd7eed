package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.command;
import static org.sojourn.acceptance.Sojourn.day;
import static org.sojourn.acceptance.Sojourn.eventually;

import org.junit.jupiter.api.Test;

/** The main job in a cluster, where domain time is real: a trip that begins today and ends early. */
@OnKubernetes
class InstalledE2ETest {

    @Test
    void goesFromAdvisoryToClosedDebrief() {
        tell("HM");
    }

    /** @param country of which nobody has published yet, for an edition that arrives late changes the trip under its traveller's hands */
    static void tell(String country) {
        Journey.publishAdvisory(country, 4);
        String plan = Journey.trip(country, 0, 2);
        Journey.awaitGuidance("ada", plan);
        String trip = Journey.declare("ada", plan);
        command("ada", trip, "submit", "{\"lateReason\": \"Called at short notice.\"}")
                .then()
                .statusCode(200)
                .body("authorisation", equalTo("IN_ASSESSMENT"));
        Journey.approve(trip, Journey.APPROVAL);
        command("ada", trip, "depart").then().statusCode(200);
        command("ada", trip, "return", "{\"returnedOn\": \"%s\"}".formatted(day(0)))
                .then()
                .statusCode(200)
                .body("travel", equalTo("RETURNED"));
        String debrief = Journey.awaitCase("ada", trip);
        Journey.giveAccount("ada", debrief);
        Journey.analyse("dina", debrief);
        Journey.close("rosa", debrief);
        eventually(() -> as("ada").get(trip).then().body("travel", equalTo("CLOSED")));
        assertThat(Journey.casesOf("ada", trip.substring(trip.lastIndexOf('/') + 1)))
                .hasSize(1);
    }
}
