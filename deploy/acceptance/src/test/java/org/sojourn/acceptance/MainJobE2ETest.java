package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.command;
import static org.sojourn.acceptance.Sojourn.day;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From advisory to closed debrief: the story of the architecture, as narrow as it is built so far. */
class MainJobE2ETest {

    @Test
    void goesFromAdvisoryToClosedDebrief() {
        Journey.publishAdvisory("HM", 4);
        String plan = Journey.trip("HM", 40, 4);
        Journey.awaitGuidance("ada", plan);
        String trip = declareAndSubmit(plan);
        decide(trip);
        travel(trip);
        String debrief = Journey.awaitCase("ada", trip);
        Journey.giveAccount("ada", debrief);
        as("dina").get("/api/debriefs?queue=unit").then().statusCode(200).body("items.id", hasItem(idOf(debrief)));
        Journey.analyse("dina", debrief);
        command("rosa", debrief, "close", "{\"confirmed\": []}").then().statusCode(422);
        Journey.close("rosa", debrief);
        assertOneCaseAndClosedTrip(trip);
        assertSeenByTheTraveller();
    }

    private static String declareAndSubmit(String plan) {
        String trip = Journey.declare("ada", plan);
        JsonPath dryRun = as("ada").body(plan).post("/api/trips/evaluate").jsonPath();
        JsonPath submitted =
                command("ada", trip, "submit").then().statusCode(200).extract().jsonPath();
        assertThat(submitted.getString("authorisation")).isEqualTo("IN_ASSESSMENT");
        JsonPath told = as("ada").get(trip).jsonPath();
        assertThat(told.getString("content.mode")).isEqualTo("APPROVE");
        assertThat(told.getList("content.assessment.rules.id")).isNotEmpty().isEqualTo(dryRun.getList("rules.id"));
        assertThat(told.getList("content.assessment.legs[0].editions.number")).contains(1);
        assertThat(told.getList("content.assessment.whatWouldChangeIt")).isNotEmpty();
        return trip;
    }

    private static void decide(String trip) {
        as("ada").get(trip).then().body("allowedActions.find { it.action == 'decide' }.allowed", equalTo(false));
        Journey.approve(trip, Journey.APPROVAL);
        as("ada").get(trip).then().body("content.decisions.reasons", hasItem("The congress matters."));
    }

    private static void travel(String trip) {
        Sojourn.moveClock(Duration.ofDays(40));
        command("ada", trip, "depart", "{\"departedOn\": \"%s\"}".formatted(day(0)))
                .then()
                .statusCode(200)
                .body("travel", equalTo("AWAY"));
        Sojourn.moveClock(Duration.ofDays(4));
        command("ada", trip, "return", "{\"returnedOn\": \"%s\"}".formatted(day(0)))
                .then()
                .statusCode(200)
                .body("travel", equalTo("RETURNED"));
    }

    private static void assertOneCaseAndClosedTrip(String trip) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as("ada").get(trip).then().body("travel", equalTo("CLOSED")));
        assertThat(Journey.casesOf("ada", idOf(trip))).hasSize(1);
    }

    private static void assertSeenByTheTraveller() {
        as("ada").get("/api/travel/notices").then().statusCode(200).body("items.kind", hasItem("trip-decided"));
        as("ada").get("/api/debrief/notices").then().statusCode(200).body("items.kind", not(hasItem("")));
        as("ada")
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("unit", equalTo("/authority/orion-labs/robotics"))
                .body("roles", hasItem("traveller"));
        as("ada")
                .get("/api/me/access-log")
                .then()
                .statusCode(200)
                .body("items", not(equalTo(List.of())))
                .body("items.at", everyItem(notNullValue()));
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
