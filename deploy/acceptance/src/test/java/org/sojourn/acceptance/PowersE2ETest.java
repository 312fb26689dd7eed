package org.sojourn.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.command;
import static org.sojourn.acceptance.Sojourn.createBy;
import static org.sojourn.acceptance.Sojourn.day;
import static org.sojourn.acceptance.Sojourn.eventually;

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
        command("petra", appeal, "decide", overturned).then().statusCode(403);
        command("alma", appeal, "decide", "{\"outcome\": \"OVERTURNED\"}")
                .then()
                .statusCode(400);
        command("alma", appeal, "decide", overturned).then().statusCode(200);
        Told.isTold("grace", "travel", "trip-appeal-decided", "/api/appeals/");
        as("grace").get(trip).then().body("authorisation", equalTo("APPROVED"));
    }

    @Test
    void whoBreaksTheGlassIsSeenByTheOwnerTheReviewerAndThePerson() {
        String debrief = returned("grace");
        Journey.giveAccount("grace", debrief);
        command("dina", debrief, "claim").then().statusCode(200);
        as("sven").get(debrief + "/answers").then().statusCode(404);
        createBy("emil", debrief + "/break-glass", reason("I am curious about what she said."))
                .then()
                .statusCode(403);
        createBy("sven", debrief + "/break-glass", reason("short")).then().statusCode(400);
        String broken = "/api/break-glass/"
                + createBy("sven", debrief + "/break-glass", reason("Her device is in the hands of strangers."))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Told.isTold("dina", "debrief", "case-break-glass", "/api/debriefs/");
        as("sven").get(debrief + "/answers").then().statusCode(200);
        eventually(() -> {
            as("grace").get("/api/me/access-log?limit=100").then().body("items.purpose", hasItem("BREAK_GLASS"));
        });
        String verdict = "{\"verdict\": \"JUSTIFIED\", \"reason\": \"It was urgent.\"}";
        command("sven", broken, "review", verdict).then().statusCode(403);
        command("rosa", broken, "review", verdict).then().statusCode(200).body("state", equalTo("JUSTIFIED"));
        Told.isTold("sven", "debrief", "break-glass-reviewed", "/api/break-glass/");
    }

    @Test
    void aDebriefingIsWaivedBySupervisorsOnlyAndWithAReason() {
        String debrief = returned("paul");
        command("dina", debrief, "waive", reason("He was nowhere.")).then().statusCode(403);
        command("carl", debrief, "waive").then().statusCode(400);
        command("carl", debrief, "waive", reason("He was nowhere."))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        Told.isTold("paul", "debrief", "debrief-waived", "/api/debriefs/");
        as("paul").get(debrief + "/waiver").then().statusCode(200).body("reason", equalTo("He was nowhere."));
    }

    @Test
    void anIncidentIsHandledByTheDutyOfficerAndClosedByAnother() {
        String trip = away("pia");
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
        command("pia", incident, "acknowledge").then().statusCode(403);
        command("olga", incident, "acknowledge").then().statusCode(200);
        command("olga", incident, "confirm", note("The consulate confirms it."))
                .then()
                .statusCode(200);
        command("olga", incident, "resolve", note("She is on her way home."))
                .then()
                .statusCode(200);
        command("olga", incident, "close", note("Done.")).then().statusCode(403);
        command("sven", incident, "close", note("Done.")).then().statusCode(200).body("state", equalTo("CLOSED"));
        Journey.awaitCase("pia", trip);
    }

    /** The case of somebody who left today, and is back. */
    private static String returned(String traveller) {
        String trip = away(traveller);
        command(traveller, trip, "return", "{\"returnedOn\": \"%s\"}".formatted(day(0)))
                .then()
                .statusCode(200);
        return Journey.awaitCase(traveller, trip);
    }

    private static String away(String traveller) {
        String trip = Journey.declare(traveller, Journey.trip("NO", 0, 2));
        command(traveller, trip, "submit", "{\"lateReason\": \"Called at short notice.\"}")
                .then()
                .statusCode(200);
        command(traveller, trip, "depart").then().statusCode(200);
        return trip;
    }

    private static String reason(String text) {
        return "{\"reason\": \"" + text + "\"}";
    }

    private static String note(String text) {
        return "{\"text\": \"" + text + "\"}";
    }
}
