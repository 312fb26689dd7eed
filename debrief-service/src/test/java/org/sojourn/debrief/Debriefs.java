package org.sojourn.debrief;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Tokens;
import org.sojourn.platform.test.Topics;

/** Leads a debrief as its people do, over HTTP, to the point where a test begins. */
final class Debriefs {

    static final String ANSWER_TEXT = "A stranger at the harbour";
    static final String NOTE_TEXT = "Spoke with him on the phone";
    static final String FINDING_TEXT = "Was asked about unpublished results";
    static final List<String> CHECKLIST = List.of(
            "findings-match-outcome",
            "follow-ups-ended",
            "plan-confirmed",
            "questions-answered",
            "referrals-ended",
            "work-noted");

    private Debriefs() {}

    static RequestSpecification as(TestPerson person) {
        return given().auth().oauth2(Tokens.of(person)).contentType(ContentType.JSON);
    }

    /** A traveller whom no other test meets. */
    static TestPerson someone() {
        return People.traveller("t" + UUID.randomUUID().toString().substring(0, 8));
    }

    static String opened(TestPerson traveller) {
        DeclaredTrip trip = DeclaredTrip.of(traveller);
        Topics.send(trip.returned("2026-11-16", 5));
        return awaitCase(trip);
    }

    static String awaitCase(DeclaredTrip trip) {
        await().atMost(30, SECONDS).until(() -> cases(trip) == 1);
        return String.valueOf(Db.query("select id from debrief_case where trip_id = ?", trip.id())
                .getFirst()
                .get("id"));
    }

    static long cases(DeclaredTrip trip) {
        return Db.count("select count(*) from debrief_case where trip_id = ?", trip.id());
    }

    static String submitted(TestPerson traveller) {
        String id = opened(traveller);
        confirmPlan(traveller, id);
        answerAll(traveller, id);
        command(traveller, id, "submit", "").then().statusCode(200);
        return id;
    }

    static String claimed(TestPerson traveller, TestPerson debriefer) {
        String id = submitted(traveller);
        command(debriefer, id, "claim", "").then().statusCode(200);
        return id;
    }

    static String inAnalysis(TestPerson traveller, TestPerson debriefer) {
        String id = claimed(traveller, debriefer);
        command(debriefer, id, "triage", "{\"to\": \"ANALYSIS\"}").then().statusCode(200);
        return id;
    }

    static String inReview(TestPerson traveller, TestPerson debriefer) {
        String id = inAnalysis(traveller, debriefer);
        note(debriefer, id, UUID.randomUUID().toString()).then().statusCode(201);
        finding(debriefer, id, UUID.randomUUID().toString()).then().statusCode(201);
        command(debriefer, id, "propose-closure", "{\"outcome\": \"FINDINGS_RESOLVED\", \"reason\": \"All clear now\"}")
                .then()
                .statusCode(200);
        return id;
    }

    static void confirmPlan(TestPerson traveller, String id) {
        List<String> lines =
                as(traveller).get("/api/debriefs/" + id + "/plan").jsonPath().getList("id", String.class);
        lines.forEach(line -> as(traveller)
                .header("If-Match", "\"0\"")
                .body("{\"confirmation\": \"AS_PLANNED\"}")
                .put("/api/debriefs/" + id + "/plan/" + line)
                .then()
                .statusCode(200));
    }

    static void answerAll(TestPerson traveller, String id) {
        for (int question = 1; question <= 20; question++) {
            answer(traveller, id, "Q" + question, "\"0\"", "{\"answer\": \"no\"}")
                    .then()
                    .statusCode(200);
        }
    }

    static Response answer(TestPerson traveller, String id, String question, String ifMatch, String body) {
        return as(traveller).header("If-Match", ifMatch).body(body).put("/api/debriefs/" + id + "/answers/" + question);
    }

    /** Sends a command on the version that the case has now. */
    static Response command(TestPerson person, String id, String command, String body) {
        return commandAt(person, id, command, "\"" + version(id) + "\"", body);
    }

    static Response commandAt(TestPerson person, String id, String command, String ifMatch, String body) {
        RequestSpecification request = as(person).header("If-Match", ifMatch);
        return (body.isEmpty() ? request : request.body(body)).post("/api/debriefs/" + id + "/" + command);
    }

    static Response note(TestPerson person, String id, String key) {
        return as(person)
                .header("Idempotency-Key", key)
                .body("{\"text\": \"" + NOTE_TEXT + "\"}")
                .post("/api/debriefs/" + id + "/notes");
    }

    static Response finding(TestPerson person, String id, String key) {
        return as(person)
                .header("Idempotency-Key", key)
                .body("{\"type\": \"ELICITATION\", \"severity\": \"MEDIUM\", \"confidence\": \"HIGH\", \"text\": \""
                        + FINDING_TEXT + "\"}")
                .post("/api/debriefs/" + id + "/findings");
    }

    static Response close(TestPerson reviewer, String id) {
        return command(reviewer, id, "close", "{\"confirmed\": [\"" + String.join("\", \"", CHECKLIST) + "\"]}");
    }

    static Response get(TestPerson person, String id) {
        return as(person).get("/api/debriefs/" + id);
    }

    static long version(String id) {
        return Db.count("select version from debrief_case where id = ?", UUID.fromString(id));
    }

    /** Adds something to a case under a key of its own. */
    static Response add(TestPerson person, String path, String body) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    /** A command on the version that was last read of an object. */
    static Response post(TestPerson person, String path, long version, String body) {
        RequestSpecification request = as(person).header("If-Match", "\"" + version + "\"");
        return (body.isEmpty() ? request : request.body(body)).post(path);
    }

    /** Whether a notice of a kind leads somebody to a place: he reads his notices. */
    static boolean isTold(TestPerson person, String kind, String link) {
        return as(person)
                .get("/api/debrief/notices?limit=100")
                .jsonPath()
                .getList("items.findAll { it.kind == '" + kind + "' }.link", String.class)
                .contains(link);
    }
}
