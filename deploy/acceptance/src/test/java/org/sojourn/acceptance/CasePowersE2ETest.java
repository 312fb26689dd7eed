package org.sojourn.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.command;
import static org.sojourn.acceptance.Sojourn.createBy;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Powers over the case of a person: who lets others see it, opens it against the rule, and decides that it need not be or is not over. */
class CasePowersE2ETest {

    @Test
    void aCaseIsOpenedToOthersBySupervisorsAndNeverToThemselves() {
        String debrief = Journey.returned("emil");
        Journey.giveAccount("emil", debrief);
        as("olga").get(debrief + "/answers").then().statusCode(404);
        Trace.isRefused(admit("dina", debrief, "olga"), "debrief", 403, "forbidden");
        Trace.isRefused(admit("carl", debrief, "carl"), "debrief", 403, "own-admission");
        admit("carl", debrief, "emil").then().statusCode(400).body("errors.code", hasItem("the-traveller"));
        admit("carl", debrief, "aude").then().statusCode(400).body("errors.code", hasItem("not-eligible"));
        admit("carl", debrief, "olga").then().statusCode(201);
        Trace.isRefused(admit("carl", debrief, "olga"), "debrief", 409, "already-a-member");
        Told.isTold("olga", "debrief", "case-membership", "/api/debriefs/");
        Trace.isWritten("debrief", "debrief:admit-member", debrief, "carl");
        as("olga").get(debrief + "/answers").then().statusCode(200);
        Trace.isSeenBy("emil", "duty-officer", "debrief-case", "DEBRIEF");
        String member = debrief + "/members/" + Sojourn.idOf("olga") + "/remove";
        as("carl")
                .header("If-Match", Sojourn.version("carl", debrief))
                .body(reason("She has read it."))
                .post(member)
                .then()
                .statusCode(200);
        Told.isTold("olga", "debrief", "case-membership-ended", "/api/debriefs/");
        as("olga").get(debrief + "/answers").then().statusCode(404);
    }

    @Test
    void aCompartmentedCaseIsWorkedOnByItsMembersOnly() {
        String debrief = Journey.returned("grace");
        Journey.giveAccount("grace", debrief);
        Trace.isRefused(command("dina", debrief, "compartment", reason("Delicate.")), "debrief", 403, "forbidden");
        Trace.isMissing(command("carl", debrief, "compartment"), "/reason");
        command("carl", debrief, "compartment", reason("Delicate."))
                .then()
                .statusCode(200)
                .body("compartmented", equalTo(true));
        Trace.isWritten("debrief", "debrief:compartment", debrief, "carl");
        Trace.isRefused(command("dina", debrief, "claim"), "debrief", 403, "not-a-case-member");
        admit("carl", debrief, "dina").then().statusCode(201);
        command("dina", debrief, "claim").then().statusCode(200);
        Trace.isRefused(command("dina", debrief, "lift-compartment", reason("No more.")), "debrief", 403, "forbidden");
        command("carl", debrief, "lift-compartment", reason("No more."))
                .then()
                .statusCode(200)
                .body("compartmented", equalTo(false));
        Told.isTold("dina", "debrief", "case-compartment-lifted", "/api/debriefs/");
        Trace.isWritten("debrief", "debrief:lift-compartment", debrief, "carl");
    }

    @Test
    void whoBreaksTheGlassIsSeenByTheOwnerTheReviewerAndThePerson() {
        String debrief = Journey.returned("grace");
        Journey.giveAccount("grace", debrief);
        command("dina", debrief, "claim").then().statusCode(200);
        as("sven").get(debrief + "/answers").then().statusCode(404);
        Trace.isRefused(
                createBy("emil", debrief + "/break-glass", reason("I am curious about what she said.")),
                "debrief",
                403,
                "forbidden");
        Trace.isMissing(createBy("sven", debrief + "/break-glass", reason("short")), "/reason");
        String broken = "/api/break-glass/"
                + createBy("sven", debrief + "/break-glass", reason("Her device is in the hands of strangers."))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Told.isTold("dina", "debrief", "case-break-glass", "/api/debriefs/");
        as("sven").get(debrief + "/answers").then().statusCode(200);
        Trace.isSeenBy("grace", "security-officer", "debrief-case", "BREAK_GLASS");
        String verdict = "{\"verdict\": \"JUSTIFIED\", \"reason\": \"It was urgent.\"}";
        command("sven", broken, "review", verdict).then().statusCode(403);
        command("rosa", broken, "review", verdict).then().statusCode(200).body("state", equalTo("JUSTIFIED"));
        Told.isTold("sven", "debrief", "break-glass-reviewed", "/api/break-glass/");
    }

    @Test
    void aDebriefingIsWaivedAndTakenUpAgainBySupervisorsOnlyAndWithAReason() {
        String debrief = Journey.returned("paul");
        Trace.isRefused(command("dina", debrief, "waive", reason("He was nowhere.")), "debrief", 403, "forbidden");
        Trace.isMissing(command("carl", debrief, "waive"), "/reason");
        command("carl", debrief, "waive", reason("He was nowhere."))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        Told.isTold("paul", "debrief", "debrief-waived", "/api/debriefs/");
        as("paul").get(debrief + "/waiver").then().statusCode(200).body("reason", equalTo("He was nowhere."));
        Trace.isRefused(reopen("dina", debrief, "AWAITING_TRAVELLER"), "debrief", 403, "forbidden");
        reopen("carl", debrief, "ANALYSIS").then().statusCode(400).body("errors.code", hasItem("no-account"));
        Trace.isMissing(command("carl", debrief, "reopen", "{\"to\": \"AWAITING_TRAVELLER\"}"), "/reason");
        reopen("carl", debrief, "AWAITING_TRAVELLER")
                .then()
                .statusCode(200)
                .body("state", equalTo("AWAITING_TRAVELLER"));
        Told.isTold("paul", "debrief", "debrief-reopened", "/api/debriefs/");
        Trace.isWritten("debrief", "debrief:reopen", debrief, "carl");
        Trace.isRefused(reopen("carl", debrief, "AWAITING_TRAVELLER"), "debrief", 409, "invalid-state");
    }

    private static Response admit(String username, String debrief, String person) {
        return createBy(
                username,
                debrief + "/members",
                "{\"person\": \"%s\", \"reason\": \"Knows the place.\"}".formatted(Sojourn.idOf(person)));
    }

    private static Response reopen(String username, String debrief, String to) {
        return command(
                username,
                debrief,
                "reopen",
                "{\"to\": \"%s\", \"reason\": \"He was somewhere after all.\"}".formatted(to));
    }

    private static String reason(String text) {
        return "{\"reason\": \"" + text + "\"}";
    }
}
