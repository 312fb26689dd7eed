package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.awaited;
import static org.sojourn.acceptance.Sojourn.command;
import static org.sojourn.acceptance.Sojourn.commandOn;
import static org.sojourn.acceptance.Sojourn.day;
import static org.sojourn.acceptance.Sojourn.eventually;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Step 4: noor's trip, approved with a condition by people other than her, briefed, watched, and ended. */
final class JourneyStep {

    private final String country;
    private String trip = "";
    private String arrival = "";

    JourneyStep(String country) {
        this.country = country;
    }

    String trip() {
        return trip;
    }

    String arrival() {
        return arrival;
    }

    void approveWithConditions() {
        arrival = day(30).toString();
        trip = Journey.declare("noor", Journey.trip(country, 30, 4));
        command("noor", trip, "submit").then().statusCode(200).body("authorisation", equalTo("IN_ASSESSMENT"));
        Told.isTold("petra", "travel", "trip-to-decide", "/api/trips/");
        command("noor", trip, "decide", Journey.APPROVAL).then().statusCode(403);
        as("vera").get(trip).then().statusCode(404);
        String conditional = """
                {"outcome": "APPROVED", "reasons": "The talk is worth it.", "restrictedReasons": "Her host is known to us.",
                 "conditions": [{"type": "LOANER_DEVICE", "text": "Take a loaned laptop."}]}""";
        command("petra", trip, "decide", conditional)
                .then()
                .statusCode(200)
                .body("authorisation", equalTo("IN_ASSESSMENT"));
        command("petra", trip, "decide", conditional)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:already-voted"));
        command("paul", trip, "decide", Journey.APPROVAL)
                .then()
                .statusCode(200)
                .body("authorisation", equalTo("APPROVED"));
        Told.isTold("noor", "travel", "trip-decided", "/api/trips/");
        as("noor")
                .get(trip + "/decision")
                .then()
                .statusCode(200)
                .body("notice.deciders.reasons", hasItem("The talk is worth it."))
                .body("notice.deciders.restrictedReasons", not(hasItem("Her host is known to us.")))
                .body("notice.appeal.open", equalTo(true))
                .body("notice.appeal.until", notNullValue());
        as("noor").get(trip + "/explanation").then().statusCode(200).body("recomputed", equalTo(true));
    }

    void meetTheConditions() {
        Told.isTold("noor", "travel", "trip-condition", "/api/trips/");
        assertThat(blockers()).contains("condition");
        commandOn(condition(), "petra", trip + "/conditions", "evidence", "{\"evidence\": \"I say so.\"}")
                .then()
                .statusCode(404);
        commandOn(condition(), "noor", trip + "/conditions", "evidence", "{\"evidence\": \"Laptop 17.\"}")
                .then()
                .statusCode(200);
        commandOn(condition(), "noor", trip + "/conditions", "verify", "{}")
                .then()
                .statusCode(403);
        commandOn(condition(), "petra", trip + "/conditions", "verify", "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("MET"));
        assertThat(blockers()).doesNotContain("condition");
    }

    void acknowledgeTheBriefing() {
        assertThat(blockers()).containsExactly("briefing");
        as("noor")
                .get(trip + "/briefing")
                .then()
                .statusCode(200)
                .body("required", equalTo(true))
                .body("acknowledged", equalTo(false));
        command("noor", trip + "/briefing", "acknowledge")
                .then()
                .statusCode(200)
                .body("acknowledged", equalTo(true));
        as("noor").get(trip).then().body("travel", equalTo("READY")).body("content.blockers.size()", equalTo(0));
        eventually(() -> as("noor").get("/api/acknowledgements").then().body("items.via", hasItem("BRIEFING")));
    }

    void departAndCheckIn() {
        Sojourn.moveClockTo(arrival + "T06:00:00Z");
        command("noor", trip, "depart", "{\"departedOn\": \"%s\"}".formatted(day(0)))
                .then()
                .statusCode(200)
                .body("travel", equalTo("AWAY"))
                .body("unauthorised", equalTo(false));
        Map<String, Object> first = checkIn("DUE");
        Sojourn.moveClockTo(String.valueOf(first.get("dueAt")));
        as("emil")
                .body("{\"safe\": true}")
                .post(checkInPath(first) + "/answer")
                .then()
                .statusCode(404);
        as("noor")
                .body("{\"safe\": true, \"note\": \"All is well.\"}")
                .post(checkInPath(first) + "/answer")
                .then()
                .statusCode(200)
                .body("state", equalTo("RECEIVED"));
    }

    void missACheckInAndAnswer() {
        Map<String, Object> next = checkIn("DUE");
        Sojourn.moveClockTo(String.valueOf(next.get("missesAt")));
        Told.isTold("noor", "travel", "check-in-missed", "/api/trips/");
        Sojourn.moveClock(Duration.ofMinutes(45));
        Told.isTold("olga", "travel", "check-in-alert", "/api/trips/");
        as("petra").get("/api/watch").then().statusCode(403);
        as("olga").get("/api/watch").then().statusCode(200).body("items.id", hasItem(next.get("id")));
        commandOn(checkIn("MISSED"), "olga", trip + "/check-ins", "chase", "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("CHASING"));
        as("noor")
                .body("{\"safe\": true, \"note\": \"I overslept.\"}")
                .post(checkInPath(next) + "/answer")
                .then()
                .statusCode(200)
                .body("state", equalTo("RESOLVED_OK"));
        Told.isTold("olga", "travel", "check-in-answered", "/api/trips/");
    }

    /** Two days before the plan said so. */
    void comeHome() {
        Sojourn.moveClock(Duration.ofHours(12));
        command("noor", trip, "return", "{\"returnedOn\": \"%s\"}".formatted(day(0)))
                .then()
                .statusCode(200)
                .body("travel", equalTo("RETURNED"));
    }

    private Map<String, Object> condition() {
        return as("noor")
                .get(trip + "/conditions")
                .then()
                .statusCode(200)
                .extract()
                .path("[0]");
    }

    private List<String> blockers() {
        return as("noor").get(trip).then().statusCode(200).extract().path("content.blockers.kind");
    }

    private Map<String, Object> checkIn(String state) {
        return awaited(() -> as("noor")
                .get(trip + "/check-ins")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.state == '" + state + "' }"));
    }

    private String checkInPath(Map<String, Object> checkIn) {
        return trip + "/check-ins/" + checkIn.get("id");
    }
}
