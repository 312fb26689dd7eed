package org.sojourn.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.awaited;
import static org.sojourn.acceptance.Sojourn.command;
import static org.sojourn.acceptance.Sojourn.createBy;
import static org.sojourn.acceptance.Sojourn.eventually;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Powers over a person beside the six steps: who is refused them, and what they leave behind where the person sees it. */
class PowersE2ETest {

    @Test
    void anAppealIsDecidedByOthersThanTheDecision() {
        String trip = Journey.declare("grace", Journey.trip("NO", 40, 2));
        command("grace", trip, "submit").then().statusCode(200);
        createBy("grace", trip + "/appeals", "{\"grounds\": \"Too early.\"}")
                .then()
                .statusCode(409);
        command("petra", trip, "decide", "{\"outcome\": \"DECLINED\", \"reasons\": \"Nobody could reach you there.\"}")
                .then()
                .statusCode(200);
        createBy("emil", trip + "/appeals", "{\"grounds\": \"Hers.\"}").then().statusCode(404);
        String appeal = "/api/appeals/"
                + createBy("grace", trip + "/appeals", "{\"grounds\": \"There is a telephone.\"}")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Told.isTold("alma", "travel", "trip-appeal-filed", "/api/appeals/");
        String overturned = "{\"outcome\": \"OVERTURNED\", \"reasons\": \"There is one indeed.\"}";
        Trace.isRefused(command("petra", appeal, "decide", overturned), "travel", 403, "forbidden");
        Trace.isMissing(command("alma", appeal, "decide", "{\"outcome\": \"OVERTURNED\"}"), "/reasons");
        command("alma", appeal, "decide", overturned).then().statusCode(200);
        Told.isTold("grace", "travel", "trip-appeal-decided", "/api/appeals/");
        Trace.isWritten("travel", "appeal:decide", appeal, "alma");
        as("grace").get(trip).then().body("authorisation", equalTo("APPROVED"));
    }

    @Test
    void anIncidentIsHandledByTheDutyOfficerAndClosedByAnother() {
        String trip = Journey.away("pia");
        String report =
                "{\"type\": \"QUESTIONING\", \"country\": \"NO\", \"text\": \"Held at the border.\", \"restricted\": false}";
        createBy("emil", trip + "/incidents", report).then().statusCode(404);
        String incident = "/api/incidents/"
                + createBy("olga", trip + "/incidents", report)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Told.isTold("pia", "travel", "incident-opened", "/api/incidents/");
        Trace.isRefused(command("pia", incident, "acknowledge"), "travel", 403, "forbidden");
        command("olga", incident, "acknowledge").then().statusCode(200);
        command("olga", incident, "confirm", note("The consulate confirms it."))
                .then()
                .statusCode(200);
        command("olga", incident, "resolve", note("She is on her way home."))
                .then()
                .statusCode(200);
        Trace.isRefused(command("olga", incident, "close", note("Done.")), "travel", 403, "second-person-needed");
        command("sven", incident, "close", note("Done.")).then().statusCode(200).body("state", equalTo("CLOSED"));
        Journey.awaitCase("pia", trip);
    }

    @Test
    void theEmergencyContactIsRevealedToWhoWatchesOnceTheLadderHasComeToIt() {
        String trip = Journey.away("dora");
        Map<String, Object> first = checkIn(trip, "DUE");
        Sojourn.moveClockTo(String.valueOf(first.get("missesAt")));
        String reveal = trip + "/check-ins/" + checkIn(trip, "MISSED").get("id") + "/reveal-contact";
        Trace.isRefused(as("olga").post(reveal), "travel", 409, "contact-not-due");
        climb(trip, Duration.ofMinutes(45), "OFFICER");
        climb(trip, Duration.ofHours(2), "SUPERVISOR");
        Told.isTold("grace", "travel", "check-in-supervisor", "/api/trips/");
        Trace.isRefused(as("petra").post(reveal), "travel", 403, "forbidden");
        Trace.isRefused(as("dora").post(reveal), "travel", 403, "forbidden");
        as("olga").post(reveal).then().statusCode(200).body("name", equalTo("Tomas Lindqvist"));
        Told.isTold("dora", "travel", "emergency-contact-revealed", "/api/trips/");
        Trace.isSeenBy("dora", "duty-officer", "emergency-contact", "WATCH");
        command("dora", trip, "return").then().statusCode(200);
    }

    /** Each step counts from the one before it, as it was really taken. */
    private static void climb(String trip, Duration by, String step) {
        Sojourn.moveClock(by);
        eventually(() -> as("dora").get(trip + "/check-ins").then().body("steps.step.flatten()", hasItem(step)));
    }

    private static Map<String, Object> checkIn(String trip, String state) {
        return awaited(() -> as("dora")
                .get(trip + "/check-ins")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.state == '" + state + "' }"));
    }

    private static String note(String text) {
        return "{\"text\": \"" + text + "\"}";
    }
}
