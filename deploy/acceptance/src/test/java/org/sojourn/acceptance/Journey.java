package org.sojourn.acceptance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.command;
import static org.sojourn.acceptance.Sojourn.commandOn;
import static org.sojourn.acceptance.Sojourn.createBy;
import static org.sojourn.acceptance.Sojourn.day;
import static org.sojourn.acceptance.Sojourn.version;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Steps of the main job that several stories share. */
final class Journey {

    static final String APPROVAL = "{\"outcome\": \"APPROVED\", \"reasons\": \"The congress matters.\"}";

    private Journey() {}

    /** An advisory on a country, drafted, submitted and published by two people; its path. */
    static String publishAdvisory(String country, int level) {
        String id = createBy("edith", "/api/advisories", edition(country, level, true, ""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        publish("/api/advisories/" + id + "/editions/1");
        return "/api/advisories/" + id;
    }

    /** The next edition of an advisory; its path. */
    static String publishEdition(String advisory, String country, int level, boolean major) {
        int number = createBy("edith", advisory + "/editions", "")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        String edition = advisory + "/editions/" + number;
        as("edith")
                .header("If-Match", version("edith", edition))
                .body(edition(country, level, major, "What changed: edition " + number))
                .put(edition)
                .then()
                .statusCode(200);
        publish(edition);
        return edition;
    }

    private static String edition(String country, int level, boolean major, String changeNote) {
        String note = changeNote.isEmpty() ? "null" : '"' + changeNote + '"';
        return """
        {"title": "%s: level %d", "classification": "GREEN", "major": %s, "changeNote": %s,
         "areas": [{"country": "%s", "level": %d, "indicators": ["DISC", "DET"]}],
         "audience": {"anyOf": [{"unit": "/authority"}]},
         "body": [{"name": "Summary", "text": "Of this (fictional) danger."}]}""".formatted(country, level, major, note, country, level);
    }

    private static void publish(String edition) {
        command("edith", edition, "submit").then().statusCode(200);
        command("pablo", edition, "publish").then().statusCode(200);
    }

    /** A trip to one country, from a day on for some days. */
    static String trip(String country, int from, int days) {
        return """
        {"kind": "OFFICIAL", "purpose": "CONFERENCE", "purposeText": "A fictional congress",
         "legs": [{"country": "%s", "place": "Somewhere", "arrival": "%s", "departure": "%s", "zone": "Europe/Oslo"}],
         "hosts": [{"organisation": "Fictional Congress", "country": "%s"}],
         "plannedContacts": [{"name": "Solveig Iceberg", "organisation": "Fictional Congress", "country": "%s"}],
         "emergencyContact": {"name": "Tomas Lindqvist", "relation": "brother", "phone": "+49 30 5550100"}}""".formatted(country, day(from), day(from + days), country, country);
    }

    /** Declares a trip; its path. */
    static String declare(String traveller, String trip) {
        Response declared = createBy(traveller, "/api/trips", trip);
        return "/api/trips/" + declared.then().statusCode(201).extract().path("id");
    }

    /** Approves a trip, by as many people as its risk takes. */
    static void approve(String trip, String body) {
        for (String approver : List.of("petra", "paul")) {
            String state =
                    as(approver).get(trip).then().statusCode(200).extract().path("authorisation");
            if ("IN_ASSESSMENT".equals(state)) {
                command(approver, trip, "decide", body).then().statusCode(200);
            }
        }
        as("petra").get(trip).then().statusCode(200).body("authorisation", equalTo("APPROVED"));
    }

    /** Decides the newest amendment of a trip, by as many people as its risk takes. */
    static void approveAmendment(String trip, String body) {
        for (String approver : List.of("petra", "paul")) {
            Map<String, Object> newest = as(approver)
                    .get(trip + "/amendments")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("[0]");
            if ("OPEN".equals(newest.get("state"))) {
                commandOn(newest, approver, trip + "/amendments", "decide", body)
                        .then()
                        .statusCode(200);
            }
        }
        as("petra").get(trip + "/amendments").then().statusCode(200).body("[0].state", equalTo("APPLIED"));
    }

    /** A trip that begins today, of somebody who has left for it; its path. */
    static String away(String traveller) {
        String trip = declare(traveller, trip("NO", 0, 2));
        command(traveller, trip, "submit", "{\"lateReason\": \"Called at short notice.\"}")
                .then()
                .statusCode(200);
        command(traveller, trip, "depart").then().statusCode(200);
        return trip;
    }

    /** The traveller says that he is back today. */
    static void comeBack(String traveller, String trip) {
        command(traveller, trip, "return", "{\"returnedOn\": \"%s\"}".formatted(day(0)))
                .then()
                .statusCode(200);
    }

    /** The case of somebody who left today, and is back; its path. */
    static String returned(String traveller) {
        String trip = away(traveller);
        comeBack(traveller, trip);
        return awaitCase(traveller, trip);
    }

    /** Waits until travel-service judges trips to a country so. */
    static void awaitMode(String traveller, String trip, String mode) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> mode.equals(evaluate(traveller, trip).getString("mode")));
    }

    /** Waits until travel-service judges trips to a country by an edition; without one an official trip is for an approver too. */
    static void awaitGuidance(String traveller, String trip) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(300))
                .until(() ->
                        !evaluate(traveller, trip).getList("legs[0].editions").isEmpty());
    }

    private static JsonPath evaluate(String traveller, String trip) {
        return as(traveller).body(trip).post("/api/trips/evaluate").jsonPath();
    }

    /** The one case of a trip, once it is there; its path. */
    static String awaitCase(String traveller, String trip) {
        String tripId = trip.substring(trip.lastIndexOf('/') + 1);
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> casesOf(traveller, tripId), cases -> !cases.isEmpty())
                .getFirst();
    }

    /** The paths of the cases of a trip that its traveller sees. */
    static List<String> casesOf(String traveller, String tripId) {
        List<Map<String, Object>> cases = as(traveller)
                .queryParam("limit", 100)
                .get("/api/debriefs")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return cases.stream()
                .filter(found -> tripId.equals(found.get("tripId")))
                .map(found -> "/api/debriefs/" + found.get("id"))
                .toList();
    }

    /** The traveller confirms his plan, answers every question with no, and submits. */
    static void giveAccount(String traveller, String debrief) {
        confirmPlan(traveller, debrief);
        answer(traveller, debrief, "Q1", "Q20");
        command(traveller, debrief, "submit").then().statusCode(200);
    }

    static void confirmPlan(String traveller, String debrief) {
        List<Map<String, Object>> plan = as(traveller)
                .get(debrief + "/plan")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        for (Map<String, Object> item : plan) {
            as(traveller)
                    .header("If-Match", "\"" + item.get("version") + "\"")
                    .body("{\"confirmation\": \"AS_PLANNED\"}")
                    .put(debrief + "/plan/" + item.get("id"))
                    .then()
                    .statusCode(200);
        }
    }

    /** Answers questions with no, from one to another. */
    static void answer(String traveller, String debrief, String from, String to) {
        List<Map<String, Object>> questions = as(traveller)
                .get(debrief + "/answers")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        for (Map<String, Object> question : questions) {
            int number = number(String.valueOf(question.get("question")));
            if (number < number(from) || number > number(to)) {
                continue;
            }
            as(traveller)
                    .header("If-Match", "\"" + question.get("version") + "\"")
                    .body("{\"answer\": \"no\"}")
                    .put(debrief + "/answers/" + question.get("question"))
                    .then()
                    .statusCode(200);
        }
    }

    private static int number(String question) {
        return Integer.parseInt(question.substring(1));
    }

    /** A debriefer takes the case, looks into it, and proposes to close it. */
    static void analyse(String debriefer, String debrief) {
        command(debriefer, debrief, "claim").then().statusCode(200);
        command(debriefer, debrief, "triage", "{\"to\": \"ANALYSIS\"}").then().statusCode(200);
        createBy(debriefer, debrief + "/notes", "{\"text\": \"Calm and clear.\"}")
                .then()
                .statusCode(201);
        createBy(debriefer, debrief + "/findings", """
                        {"type": "POSITIVE_INFO", "severity": "LOW", "confidence": "HIGH", "text": "Nothing was asked of her."}""").then().statusCode(201);
        command(debriefer, debrief, "propose-closure", "{\"outcome\": \"FINDINGS_RESOLVED\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSURE_REVIEW"));
    }

    /** A second person closes the case, having confirmed every line of the checklist. */
    static void close(String reviewer, String debrief) {
        List<String> items = as(reviewer)
                .get(debrief + "/closure")
                .then()
                .statusCode(200)
                .extract()
                .path("checklist.item");
        String confirmed = items.stream().map(item -> '"' + item + '"').toList().toString();
        command(reviewer, debrief, "close", "{\"confirmed\": " + confirmed + "}")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
    }
}
