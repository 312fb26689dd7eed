package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.eventually;

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
        eventually(() -> {
            List<String> measures = as("sven")
                    .get("/api/travel/oversight")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("measures.measure");
            assertThat(measures)
                    .contains("filing", "decision-time", "trips-after-guidance", "invitations-after-guidance");
        });
        as("sven")
                .get("/api/travel/oversight")
                .then()
                .body("measures.rows.flatten().findAll { it.suppressed && it.counts != null }.size()", equalTo(0));
    }

    private static String idIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
