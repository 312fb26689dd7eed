package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.awaited;
import static org.sojourn.acceptance.Sojourn.command;
import static org.sojourn.acceptance.Sojourn.commandOn;
import static org.sojourn.acceptance.Sojourn.createBy;
import static org.sojourn.acceptance.Sojourn.day;

import java.util.List;
import java.util.Map;

/** Step 3: emil holds an approved trip and an open invitation to a country whose level a new edition raises. */
final class TurnStep {

    private final String country;
    private String advisory = "";
    private String trip = "";
    private String invitation = "";

    TurnStep(String country) {
        this.country = country;
    }

    void holdAnApprovedTripAndAnInvitation() {
        advisory = Journey.publishAdvisory(country, 3);
        String plan = Journey.trip(country, 60, 3);
        Journey.awaitGuidance("emil", plan);
        trip = Journey.declare("emil", plan);
        command("emil", trip, "submit").then().statusCode(200);
        Journey.approve(trip, Journey.APPROVAL);
        invitation = invite();
    }

    void raiseTheLevel() {
        Journey.publishEdition(advisory, country, 4, true);
        List<Map<String, Object>> asked = awaited(() -> {
            List<Map<String, Object>> open = as("emil")
                    .get("/api/reassessments")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items");
            return open.size() == 2 ? open : null;
        });
        assertThat(asked).extracting(task -> task.get("number")).containsOnly(2);
        assertThat(asked).extracting(task -> task.get("subject")).containsExactlyInAnyOrder("TRIP", "INVITATION");
        Told.isTold("emil", "travel", "trip-reassessment", "/api/reassessments/");
        as("emil").get(trip).then().body("content.blockers.kind", hasItem("reassessment-open"));
        as("petra").get("/api/reassessments?view=UNIT").then().statusCode(200);
        as("noor").get(taskOf("TRIP")).then().statusCode(404);
        as("vera").get(taskOf("TRIP")).then().statusCode(404);
        command("emil", taskOf("TRIP"), "confirm", "{\"reasons\": \"I go anyway.\"}")
                .then()
                .statusCode(403);
    }

    /** He goes elsewhere; the question stays open, and the trip not ready, until somebody else has decided that. */
    void alterTheTrip() {
        String task = taskOf("TRIP");
        command("emil", task, "alter", Journey.trip("NO", 60, 3))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("materialBy.rule", hasItem("NEW_COUNTRY"));
        as("emil").get(task).then().body("state", equalTo("OPEN"));
        as("emil")
                .get(trip)
                .then()
                .body("legs[0].country", equalTo(country))
                .body("content.blockers.kind", hasItem("amendment-open"));
        Told.isTold("petra", "travel", "trip-amendment-to-decide", "/api/trips/");
        refuseToDecideForHimself();
        Journey.approveAmendment(trip, Journey.APPROVAL);
        Told.isTold("emil", "travel", "trip-amendment-decided", "/api/trips/");
        as("emil").get(task).then().body("state", equalTo("ALTERED"));
        as("emil").get(trip).then().body("legs[0].country", equalTo("NO"));
        as("emil")
                .get(trip + "/reassessments")
                .then()
                .statusCode(200)
                .body("outcome.outcome", equalTo("ALTERED"))
                .body("outcome.number", equalTo(2));
    }

    private void refuseToDecideForHimself() {
        Map<String, Object> amendment = as("emil")
                .get(trip + "/amendments")
                .then()
                .statusCode(200)
                .extract()
                .path("[0]");
        Trace.isRefused(
                commandOn(amendment, "emil", trip + "/amendments", "decide", Journey.APPROVAL),
                "travel",
                403,
                "forbidden");
    }

    void declineTheInvitation() {
        command("emil", invitation, "decline", "{\"reasonCode\": \"GUIDANCE\"}")
                .then()
                .statusCode(200);
        as("emil")
                .get(invitation)
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("guidanceBehind.number", equalTo(2));
    }

    /** Nobody is asked again for what changes nothing of substance. */
    void leaveAMinorEditionAlone() {
        Journey.publishEdition(advisory, country, 4, false);
        as("emil").get("/api/reassessments").then().statusCode(200).body("items.size()", equalTo(0));
    }

    private String taskOf(String subject) {
        String id = as("emil").get("/api/reassessments").path("items.find { it.subject == '" + subject + "' }.id");
        return "/api/reassessments/" + id;
    }

    private String invite() {
        return "/api/invitations/"
                + createBy("emil", "/api/invitations", """
                        {"host": {"organisation": "Fictional Congress", "country": "%s"}, "event": "The congress", "country": "%s",
                         "startsOn": "%s", "endsOn": "%s", "zone": "Europe/Oslo", "payer": "HOST", "role": "SPEAKER"}""".formatted(country, country, day(90), day(92)))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }
}
