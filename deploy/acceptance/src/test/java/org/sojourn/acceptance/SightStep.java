package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.eventually;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;

/** Step 6: what the person, the auditor and oversight see of it all. */
final class SightStep {

    private static final List<String> CONTEXTS = List.of("advisory", "travel", "debrief");

    private SightStep() {}

    static void seeOnesOwnFile(JourneyStep journey, DebriefStep debrief) {
        as("noor").get("/api/trips").then().statusCode(200).body("items.id", hasItem(idIn(journey.trip())));
        as("noor").get("/api/debriefs").then().statusCode(200).body("items.id", hasItem(idIn(debrief.debrief())));
        as("noor")
                .get(journey.trip() + "/decision")
                .then()
                .statusCode(200)
                .body("notice.deciders.reasons", hasItem("The talk is worth it."));
        eventually(() -> as("noor")
                .get("/api/me/access-log?limit=100")
                .then()
                .statusCode(200)
                .body("unavailable.size()", equalTo(0))
                .body("items.size()", greaterThan(3))
                .body("items.roles.flatten()", hasItem("approver"))
                .body("items.roles.flatten()", hasItem("debriefer"))
                .body("items.findAll { it.purpose == null }.size()", equalTo(0)));
    }

    static void verifyTheAudit() {
        for (String context : CONTEXTS) {
            as("sven").get("/api/" + context + "/audit/verification").then().statusCode(403);
            eventually(() -> as("aude")
                    .get("/api/" + context + "/audit/verification")
                    .then()
                    .statusCode(200)
                    .body("result", equalTo("INTACT")));
        }
    }

    /** So few people would be recognised in a figure, so their row says that it is suppressed. */
    static void count() {
        Sojourn.moveClock(Duration.ofDays(31));
        for (String context : CONTEXTS) {
            as("ada").get("/api/" + context + "/oversight").then().statusCode(403);
        }
        eventually(() -> assertThat(counted())
                .contains("filing", "decision-time", "trips-after-guidance", "invitations-after-guidance"));
        as("sven")
                .get("/api/travel/oversight")
                .then()
                .body("measures.rows.flatten().findAll { it.suppressed && it.counts != null }.size()", equalTo(0));
    }

    /** In every month that is closed, for the story may have begun in the one before the last. */
    private static List<String> counted() {
        List<String> months = oversight("").path("months");
        return months.stream()
                .<String>flatMap(month -> oversight("?month=" + month).<List<String>>path("measures.measure").stream())
                .toList();
    }

    private static ExtractableResponse<Response> oversight(String query) {
        return as("sven")
                .get("/api/travel/oversight" + query)
                .then()
                .statusCode(200)
                .extract();
    }

    private static String idIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
