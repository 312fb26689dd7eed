package org.sojourn.acceptance;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.awaited;
import static org.sojourn.acceptance.Sojourn.command;
import static org.sojourn.acceptance.Sojourn.commandOn;
import static org.sojourn.acceptance.Sojourn.day;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Powers over a person that a new edition gives: to let his trip stand, to call him home, and to decide where else he goes. */
class GuidancePowersE2ETest {

    private static final String REASONS = "{\"reasons\": \"It is too important.\"}";

    @Test
    void aTripIsConfirmedByAnotherThanItsTraveller() {
        String advisory = Journey.publishAdvisory("FO", 2);
        String trip = filed("pia", "FO", 40);
        Journey.publishEdition(advisory, "FO", 3, true);
        String task = awaitTask("pia", trip);
        Trace.isRefused(command("pia", task, "confirm", REASONS), "travel", 403, "self-approval");
        Trace.isRefused(command("olga", task, "confirm", REASONS), "travel", 403, "forbidden");
        Trace.isMissing(command("petra", task, "confirm"), "/reasons");
        command("petra", task, "confirm", REASONS).then().statusCode(200).body("state", equalTo("CONFIRMED"));
        Told.isTold("pia", "travel", "trip-reassessment-confirmed", "/api/reassessments/");
        Trace.isWritten("travel", "reassessment:confirm", task, "petra");
        Trace.isSeenBy("pia", "approver", "reassessment", "DECISION");
        as("pia").get(task).then().body("reasons", equalTo("It is too important."));
    }

    @Test
    void whoIsAwayIsRecalledByAnOfficer() {
        String advisory = Journey.publishAdvisory("GL", 2);
        String trip = filed("dora", "GL", 0);
        String atHome = filed("pia", "GL", 40);
        command("dora", trip, "depart").then().statusCode(200);
        Journey.publishEdition(advisory, "GL", 3, true);
        String task = awaitTask("dora", trip);
        String order = "{\"reasons\": \"The border closes.\", \"returnBy\": \"%s\"}".formatted(day(1));
        Trace.isRefused(command("dora", task, "recall", order), "travel", 403, "forbidden");
        Trace.isRefused(command("petra", task, "recall", order), "travel", 403, "forbidden");
        Trace.isRefused(command("olga", awaitTask("pia", atHome), "recall", order), "travel", 409, "not-away");
        Trace.isRefused(command("dora", task, "cancel"), "travel", 409, "already-departed");
        Trace.isMissing(command("olga", task, "recall"), "/reasons");
        command("olga", task, "recall", order).then().statusCode(200).body("state", equalTo("RECALLED"));
        Told.isTold("dora", "travel", "trip-recalled", "/api/trips/");
        Told.isTold("grace", "travel", "trip-staff-recalled", "/api/trips/");
        Trace.isWritten("travel", "reassessment:recall", task, "olga");
        as("dora").get(trip + "/reassessments").then().body("outcome.outcome", equalTo("RECALLED"));
        acknowledge(trip);
    }

    private static void acknowledge(String trip) {
        Map<String, Object> recall = as("dora")
                .get(trip + "/recalls")
                .then()
                .statusCode(200)
                .extract()
                .path("[0]");
        String version = "\"" + recall.get("version") + "\"";
        String path = trip + "/recalls/acknowledge";
        Trace.isRefused(as("olga").header("If-Match", version).post(path), "travel", 404, "not-found");
        as("dora").header("If-Match", version).post(path).then().statusCode(200).body("state", equalTo("ACKNOWLEDGED"));
        Told.isTold("olga", "travel", "trip-recall-acknowledged", "/api/trips/");
    }

    @Test
    void aTripIsCalledOffByItsTravellerOnly() {
        String advisory = Journey.publishAdvisory("IS", 2);
        String trip = filed("grace", "IS", 40);
        Journey.publishEdition(advisory, "IS", 3, true);
        String task = awaitTask("grace", trip);
        Trace.isRefused(command("petra", task, "cancel"), "travel", 404, "not-found");
        command("grace", task, "cancel").then().statusCode(200).body("state", equalTo("CANCELLED"));
        as("grace").get(trip).then().body("authorisation", equalTo("CANCELLED"));
        as("grace")
                .get(trip + "/reassessments")
                .then()
                .body("outcome.outcome", equalTo("CANCELLED"))
                .body("outcome.number", equalTo(2));
    }

    @Test
    void anotherPlanIsDecidedByAnotherThanItsTraveller() {
        String trip = filed("pia", "NO", 70);
        Journey.approve(trip, Journey.APPROVAL);
        as("pia")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", Sojourn.version("pia", trip))
                .body(Journey.trip("DK", 70, 2))
                .post(trip + "/amendments")
                .then()
                .statusCode(201);
        Told.isTold("petra", "travel", "trip-amendment-to-decide", "/api/trips/");
        Map<String, Object> amendment = as("pia")
                .get(trip + "/amendments")
                .then()
                .statusCode(200)
                .extract()
                .path("[0]");
        String path = trip + "/amendments";
        Trace.isRefused(commandOn(amendment, "pia", path, "decide", Journey.APPROVAL), "travel", 403, "self-approval");
        Trace.isRefused(commandOn(amendment, "olga", path, "decide", Journey.APPROVAL), "travel", 403, "forbidden");
        commandOn(amendment, "vera", path, "decide", Journey.APPROVAL).then().statusCode(404);
        Trace.isMissing(commandOn(amendment, "petra", path, "decide", "{\"outcome\": \"DECLINED\"}"), "/reasons");
        commandOn(
                        amendment,
                        "petra",
                        path,
                        "decide",
                        "{\"outcome\": \"DECLINED\", \"reasons\": \"Stay with the plan.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
        Told.isTold("pia", "travel", "trip-amendment-decided", "/api/trips/");
        Trace.isWritten("travel", "amendment:decide", "/" + amendment.get("id"), "petra");
        as("pia")
                .get(trip)
                .then()
                .body("authorisation", equalTo("APPROVED"))
                .body("legs[0].country", equalTo("NO"))
                .body("content.blockers.findAll { it.kind == 'amendment-open' }", empty());
    }

    private static String filed(String traveller, String country, int from) {
        String plan = Journey.trip(country, from, 3);
        Journey.awaitMode(traveller, plan, "NO".equals(country) ? "APPROVE" : "NOTIFY");
        String trip = Journey.declare(traveller, plan);
        command(traveller, trip, "submit", "{\"lateReason\": \"Called at short notice.\"}")
                .then()
                .statusCode(200);
        return trip;
    }

    /** What is asked of somebody about a trip, once it is; its path. */
    private static String awaitTask(String traveller, String trip) {
        String reference = as(traveller).get(trip).path("reference");
        String id = awaited(() -> as(traveller)
                .get("/api/reassessments")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.objectReference == '" + reference + "' }?.id"));
        return "/api/reassessments/" + id;
    }
}
