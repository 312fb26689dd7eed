package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.command;
import static org.sojourn.acceptance.Sojourn.commandOn;
import static org.sojourn.acceptance.Sojourn.createBy;
import static org.sojourn.acceptance.Sojourn.day;
import static org.sojourn.acceptance.Sojourn.eventually;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Step 5: the one case of noor's return, from her account to the closing by a second person. */
final class DebriefStep {

    private static final String SUGGESTED = "Visitors of the harbour have their laptops searched.";

    private final JourneyStep journey;
    private String debrief = "";
    private String finding = "";

    DebriefStep(JourneyStep journey) {
        this.journey = journey;
    }

    String debrief() {
        return debrief;
    }

    void giveAnAccount() {
        debrief = Journey.awaitCase("noor", journey.trip());
        assertThat(Journey.casesOf("noor", idIn(journey.trip()))).hasSize(1);
        as("noor").get(debrief).then().body("dueAt", notNullValue()).body("dueRule.businessDays", equalTo(5));
        as("emil").get(debrief).then().statusCode(404);
        as("vito").get(debrief).then().statusCode(404);
        Told.isTold("noor", "debrief", "debrief-opened", "/api/debriefs/");
        correctThePlan();
        Journey.answer("noor", debrief, "Q1", "Q10");
        command("noor", debrief, "submit").then().statusCode(422);
        Journey.answer("noor", debrief, "Q11", "Q20");
        command("noor", debrief, "submit").then().statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    /** The leg ended early; everything else was as planned. */
    private void correctThePlan() {
        List<Map<String, Object>> lines = as("noor")
                .get(debrief + "/plan")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        for (Map<String, Object> line : lines) {
            String said = "LEG".equals(line.get("kind"))
                    ? """
                    {"confirmation": "CORRECTED", "remark": "The congress was cut short.",
                     "leg": {"country": "GS", "place": "Somewhere", "arrival": "%s", "departure": "%s", "zone": "Europe/Oslo", "transit": false}}""".formatted(journey.arrival(), day(0))
                    : "{\"confirmation\": \"AS_PLANNED\"}";
            as("noor")
                    .header("If-Match", "\"" + line.get("version") + "\"")
                    .body(said)
                    .put(debrief + "/plan/" + line.get("id"))
                    .then()
                    .statusCode(200);
        }
        as("noor").get(debrief + "/deviations").then().statusCode(200).body("items.kind", hasItem("RETURNED_EARLY"));
    }

    void interview() {
        as("dina").get("/api/debriefs?queue=unclaimed").then().body("items.id", hasItem(idIn(debrief)));
        command("dina", debrief, "claim").then().statusCode(200);
        command("dina", debrief, "triage", "{\"to\": \"INTERVIEW\"}").then().statusCode(200);
        createBy("dina", debrief + "/interviews", """
                        {"startsAt": "%s", "zone": "Europe/Berlin", "place": "Room 4"}""".formatted(Sojourn.now().plus(Duration.ofHours(1))))
                .then()
                .statusCode(201);
        Told.isTold("noor", "debrief", "case-interview", "/api/debriefs/");
        Sojourn.moveClock(Duration.ofHours(3));
        commandOn(interviewOf("dina"), "dina", debrief + "/interviews", "record", """
                        {"startedAt": "%s", "endedAt": "%s", "present": ["Dina", "Noor"], "statement": "Her laptop was searched."}""".formatted(
                        Sojourn.now().minus(Duration.ofHours(2)), Sojourn.now().minus(Duration.ofHours(1))))
                .then()
                .statusCode(200);
        Told.isTold("noor", "debrief", "case-interview-record", "/api/debriefs/");
        Map<String, Object> released = interviewOf("noor");
        String path = debrief + "/interviews/" + released.get("id");
        createBy("emil", path + "/comments", "{\"text\": \"Me too.\"}").then().statusCode(404);
        createBy("noor", path + "/comments", "{\"text\": \"For two hours.\"}")
                .then()
                .statusCode(201);
        String hash = as("noor").get(debrief + "/interviews").path("[0].records[-1].hash");
        commandOn(released, "noor", debrief + "/interviews", "confirm", "{\"hash\": \"" + "0".repeat(64) + "\"}")
                .then()
                .statusCode(422);
        commandOn(interviewOf("noor"), "noor", debrief + "/interviews", "confirm", "{\"hash\": \"" + hash + "\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"));
    }

    void findAndSuggest() {
        createBy("dina", debrief + "/notes", "{\"text\": \"She has photographs of the search.\"}")
                .then()
                .statusCode(201);
        finding = createBy("dina", debrief + "/findings", """
                        {"type": "SEARCH", "severity": "MEDIUM", "confidence": "HIGH", "text": "Noor's laptop was searched at the harbour."}""")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String suggestion = """
                {"country": "GS", "area": "Harbour", "indicators": ["CYB"], "level": 4, "summary": "%s"}""".formatted(SUGGESTED);
        createBy("noor", debrief + "/findings/" + finding + "/suggest-advisory", suggestion)
                .then()
                .statusCode(403);
        createBy("dina", debrief + "/findings/" + finding + "/suggest-advisory", suggestion)
                .then()
                .statusCode(201);
        createBy("dina", debrief + "/findings/" + finding + "/suggest-advisory", suggestion)
                .then()
                .statusCode(409);
        eventually(() -> {
            String drafts = as("edith")
                    .get("/api/advisories?status=DRAFT")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(drafts).contains("GS");
        });
    }

    void followUpAndRefer() {
        createBy("dina", debrief + "/follow-ups", """
                        {"owner": "%s", "text": "Have the laptop examined.", "dueOn": "%s"}""".formatted(Sojourn.idOf("sven"), day(5)))
                .then()
                .statusCode(201);
        Told.isTold("sven", "debrief", "case-follow-up", "/api/follow-ups/");
        createBy("dina", debrief + "/referrals", """
                        {"kind": "IT_FORENSICS", "receiver": "%s", "legalBasis": "Section 4 of the (fictional) act",
                         "text": "A laptop to examine.", "findings": [{"id": "%s", "text": "A laptop was searched."}]}""".formatted(Sojourn.idOf("liam"), finding))
                .then()
                .statusCode(201);
        Told.isTold("liam", "debrief", "referral-requested", "/api/referrals/");
        command("dina", debrief, "propose-closure", "{\"outcome\": \"FINDINGS_RESOLVED\"}")
                .then()
                .statusCode(422);
        String mine = "/api/follow-ups/" + as("sven").get("/api/follow-ups").path("items[0].id");
        as("emil").get(mine).then().statusCode(404);
        command("sven", mine, "complete", "{\"remark\": \"Nothing was found on it.\"}")
                .then()
                .statusCode(200);
        String received = "/api/referrals/" + as("liam").get("/api/referrals").path("items[0].id");
        as("sven").get(received).then().statusCode(403);
        String seen = as("liam").get(received).then().statusCode(200).extract().asString();
        assertThat(seen)
                .contains("A laptop was searched.")
                .doesNotContain("harbour")
                .doesNotContainIgnoringCase("noor");
        command("liam", received, "accept").then().statusCode(200);
        command("liam", received, "done", "{\"receipt\": \"Examined, report 12.\"}")
                .then()
                .statusCode(200);
        Told.isTold("dina", "debrief", "referral-answered", "/api/debriefs/");
    }

    void closeByASecondPerson() {
        command("dina", debrief, "propose-closure", "{\"outcome\": \"FINDINGS_RESOLVED\"}")
                .then()
                .statusCode(200);
        command("dina", debrief, "close", "{\"confirmed\": []}").then().statusCode(403);
        as("rosa").get(debrief + "/findings").then().statusCode(200).body("type", hasItem("SEARCH"));
        Journey.close("rosa", debrief);
        Told.isTold("noor", "debrief", "debrief-closed", "/api/debriefs/");
        eventually(() -> as("noor").get(journey.trip()).then().body("travel", equalTo("CLOSED")));
        assertThat(Journey.casesOf("noor", idIn(journey.trip()))).hasSize(1);
    }

    private Map<String, Object> interviewOf(String username) {
        List<Map<String, Object>> all = as(username)
                .get(debrief + "/interviews")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        return all.getLast();
    }

    private static String idIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
