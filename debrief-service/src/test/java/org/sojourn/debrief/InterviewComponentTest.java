package org.sojourn.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("debrief")
class InterviewComponentTest {

    static final String STATEMENT = "He asked me for the drawings";
    static final String COMMENT = "It was the evening before";

    private final TestPerson traveller = Debriefs.someone();

    @AfterEach
    void putTheClockBack() {
        TestClock.reset();
    }

    @Test
    void refusesAnInterviewBeforeItIsDueOrByAnybodyElse() {
        String id = Debriefs.claimed(traveller, People.DINA);
        schedule(People.DINA, id, "").then().statusCode(409);
        toInterview(id);
        schedule(People.DARIO, id, "")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:not-claimed-by-you"));
        schedule(People.VITO, id, "").then().statusCode(404);
        schedule(traveller, id, "").then().statusCode(403);
    }

    @Test
    void refusesAnAppointmentInThePastNowhereOrWithStrangers() {
        String id = inInterview();
        Debriefs.add(
                        People.DINA,
                        path(id),
                        "{\"startsAt\": \"2020-01-01T09:00:00Z\", \"zone\": \"Europe/Berlin\", \"place\": \"Room 1\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/startsAt"));
        Debriefs.add(People.DINA, path(id), "{\"startsAt\": \"2099-01-01T09:00:00Z\", \"zone\": \"Europe/Berlin\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/place"));
        for (TestPerson other : new TestPerson[] {People.VITO, People.ROSA, traveller}) {
            schedule(People.DINA, id, ", \"debriefers\": [\"" + other.id() + "\"]")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/debriefers/0"));
        }
    }

    @Test
    void refusesASecondInterviewAndTheAnalysisWhileOneIsOpen() {
        String id = inInterview();
        scheduled(id);
        schedule(People.DINA, id, "")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:interview-open"));
        Debriefs.command(People.DINA, id, "end-interview", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:interview-open"));
    }

    @Test
    void refusesARecordOfAnInterviewThatHasNotBeen() {
        String id = inInterview();
        String interview = scheduled(id);
        Instant now = TestClock.now();
        Debriefs.post(
                        People.DINA,
                        path(id) + "/" + interview + "/record",
                        0,
                        account(now, now.plusSeconds(3600), STATEMENT))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/endedAt"));
        Debriefs.post(People.DINA, path(id) + "/" + interview + "/no-show", 0, "")
                .then()
                .statusCode(400);
    }

    @Test
    void refusesToStandForARecordThatIsNotInForceOrForAnotherPerson() {
        String id = inInterview();
        String interview = held(id);
        String hash = hash(id, 0);
        String confirm = path(id) + "/" + interview + "/confirm";
        Debriefs.post(People.EMIL, confirm, 1, hashed(hash)).then().statusCode(404);
        Debriefs.post(People.DINA, confirm, 1, hashed(hash)).then().statusCode(404);
        Debriefs.post(traveller, confirm, 0, hashed(hash)).then().statusCode(412);
        record(id, interview, 1, "Another text").then().statusCode(200);
        Debriefs.post(traveller, confirm, 1, hashed(hash)).then().statusCode(412);
        Debriefs.post(traveller, confirm, 2, hashed(hash))
                .then()
                .statusCode(422)
                .body("rule", equalTo("other-record"));
    }

    @Test
    void refusesToGoOnBeforeTheTravellersTimeIsUp() {
        String id = inInterview();
        String interview = held(id);
        Debriefs.post(People.DINA, path(id) + "/" + interview + "/go-on", 1, "{\"reason\": \"no word\"}")
                .then()
                .statusCode(422)
                .body("rule", equalTo("confirmation-term"));
    }

    @Test
    void refusesCommentsByAnybodyButTheTraveller() {
        String id = inInterview();
        String comments = path(id) + "/" + held(id) + "/comments";
        for (TestPerson other : new TestPerson[] {People.DINA, People.EMIL, People.ROSA}) {
            Debriefs.add(other, comments, "{\"text\": \"x\"}").then().statusCode(404);
        }
    }

    @Test
    void tellsTheTravellerWhoComesWhenAndWhere() {
        String id = inInterview();
        schedule(People.DINA, id, ", \"debriefers\": [\"" + People.DARIO.id() + "\"]")
                .then()
                .statusCode(201);
        assertThat(Debriefs.isTold(traveller, "case-interview", path(id))).isTrue();
        assertThat(Debriefs.isTold(People.DARIO, "case-interview", path(id))).isTrue();
        Debriefs.as(traveller)
                .get(path(id))
                .then()
                .body("[0].state", equalTo("SCHEDULED"))
                .body("[0].venue.place", equalTo("Room 1"))
                .body("[0].debriefers.name", contains("Dina", "Dario"));
    }

    @Test
    void keepsWhoeverLedAnInterviewFromClosingTheCase() {
        String id = inInterview();
        schedule(People.DINA, id, ", \"debriefers\": [\"" + People.CARL.id() + "\"]")
                .then()
                .statusCode(201);
        Debriefs.post(People.DINA, path(id) + "/" + interview(id) + "/cancel", 0, "{\"reason\": \"ill\"}")
                .then()
                .statusCode(200);
        assertThat(Debriefs.isTold(traveller, "case-interview-cancelled", path(id)))
                .isTrue();
        Debriefs.command(People.DINA, id, "end-interview", "").then().statusCode(204);
        Debriefs.command(People.DINA, id, "propose-closure", "{\"outcome\": \"DUPLICATE\"}")
                .then()
                .statusCode(200);
        Debriefs.close(People.CARL, id)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:self-approval"));
    }

    @Test
    void fixesAnotherTimeWhenTheTravellerDidNotCome() {
        String id = inInterview();
        String interview = scheduled(id);
        TestClock.advance(Duration.ofHours(3));
        Debriefs.post(People.DINA, path(id) + "/" + interview + "/no-show", 0, "")
                .then()
                .statusCode(200)
                .body("state", equalTo("NO_SHOW"));
        assertThat(Debriefs.isTold(traveller, "case-interview-missed", path(id)))
                .isTrue();
        Debriefs.post(People.DINA, path(id) + "/" + interview + "/reschedule", 1, appointment(""))
                .then()
                .statusCode(200)
                .body("state", equalTo("SCHEDULED"));
    }

    @Test
    void letsTheTravellerReadCommentAndStandForHisRecord() {
        String id = inInterview();
        String interview = held(id);
        assertThat(Debriefs.isTold(traveller, "case-interview-record", path(id)))
                .isTrue();
        Debriefs.as(traveller).get(path(id)).then().body("[0].records[0].text.statement", equalTo(STATEMENT));
        Debriefs.add(traveller, path(id) + "/" + interview + "/comments", "{\"text\": \"" + COMMENT + "\"}")
                .then()
                .statusCode(201);
        assertThat(Debriefs.isTold(People.DINA, "case-interview-comment", path(id)))
                .isTrue();
        record(id, interview, 1, "The evening before he asked me").then().statusCode(200);
        Debriefs.post(traveller, path(id) + "/" + interview + "/confirm", 2, hashed(hash(id, 1)))
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("records.text.number", contains(1, 2))
                .body("records[0].text.statement", equalTo(STATEMENT))
                .body("comments.text", contains(COMMENT))
                .body("signatures.record", contains(1, 2, 2))
                .body("signatures[2].person.id", equalTo(traveller.id().toString()));
        assertThat(Debriefs.isTold(People.DINA, "case-interview-confirmed", path(id)))
                .isTrue();
        Debriefs.get(People.DINA, id).then().body("state", equalTo("ANALYSIS"));
        record(id, interview, 3, "And later still").then().statusCode(409);
    }

    @Test
    void staysInTheInterviewWhenAnEarlierRecordIsConfirmedDuringTheNext() {
        String id = inInterview();
        String first = held(id);
        TestClock.advance(Duration.ofDays(14));
        Debriefs.post(People.DINA, path(id) + "/" + first + "/go-on", 1, "{\"reason\": \"no word\"}")
                .then()
                .statusCode(200);
        schedule(People.DINA, id, "").then().statusCode(201);
        Debriefs.post(traveller, path(id) + "/" + first + "/confirm", 2, hashed(hash(id, 0)))
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"));
        Debriefs.get(People.DINA, id).then().body("state", equalTo("INTERVIEW"));
    }

    @Test
    void goesOnUnconfirmedWhenTheTimeIsUpAndLetsTheTravellerConfirmLater() {
        String id = inInterview();
        String interview = held(id);
        TestClock.advance(Duration.ofDays(14));
        Debriefs.post(People.DINA, path(id) + "/" + interview + "/go-on", 1, "{\"reason\": \"no word\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("UNCONFIRMED"))
                .body("endedReason", equalTo("no word"));
        Debriefs.as(traveller)
                .get("/api/debrief/notices?limit=100")
                .then()
                .body("items.kind", hasItem("case-interview-unconfirmed"));
        Debriefs.get(People.DINA, id).then().body("state", equalTo("ANALYSIS"));
        Debriefs.as(traveller).get(path(id)).then().body("[0]", not(hasKey("endedReason")));
        Debriefs.post(traveller, path(id) + "/" + interview + "/confirm", 2, hashed(hash(id, 0)))
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"));
    }

    @Test
    void leavesTheLookOfTheDebrieferWhereTheTravellerSeesItAndKeepsRecordsInTheDatabase() {
        String id = inInterview();
        String interview = held(id);
        Debriefs.add(traveller, path(id) + "/" + interview + "/comments", "{\"text\": \"" + COMMENT + "\"}");
        long before =
                Db.count("select count(*) from audit_entry where kind = 'READ' and object_id = ?", UUID.fromString(id));
        Debriefs.as(People.DINA).get(path(id)).then().statusCode(200).body("[0].comments", hasSize(1));
        assertThat(Db.count(
                        "select count(*) from audit_entry where kind = 'READ' and object_id = ?", UUID.fromString(id)))
                .isEqualTo(before + 1);
        assertThat(Db.query("select action from audit_entry where object_id = ?", UUID.fromString(interview)))
                .extracting(row -> row.get("action"))
                .contains("interview:schedule", "interview:record", "interview:comment");
        Debriefs.get(People.DINA, id).then().body("allowedActions.action", hasItems("record-interview"));
    }

    private String inInterview() {
        String id = Debriefs.claimed(traveller, People.DINA);
        toInterview(id);
        return id;
    }

    private static void toInterview(String id) {
        Debriefs.command(People.DINA, id, "triage", "{\"to\": \"INTERVIEW\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("INTERVIEW"));
    }

    static String held(String id) {
        String interview = scheduled(id);
        record(id, interview, 0, STATEMENT).then().statusCode(200).body("state", equalTo("HELD"));
        return interview;
    }

    static String scheduled(String id) {
        schedule(People.DINA, id, "").then().statusCode(201);
        return interview(id);
    }

    private static String interview(String id) {
        return Debriefs.as(People.DINA).get(path(id)).jsonPath().getString("[0].id");
    }

    private static Response schedule(TestPerson person, String id, String more) {
        return Debriefs.add(person, path(id), appointment(more));
    }

    private static String appointment(String more) {
        return """
                {"startsAt": "%s", "zone": "Europe/Berlin", "place": "Room 1"%s}""".formatted(TestClock.now().plus(Duration.ofHours(2)), more);
    }

    private static Response record(String id, String interview, long version, String statement) {
        Instant now = TestClock.now();
        return Debriefs.post(
                People.DINA,
                path(id) + "/" + interview + "/record",
                version,
                account(now.minus(Duration.ofHours(1)), now.minusSeconds(60), statement));
    }

    private static String account(Instant from, Instant to, String statement) {
        return """
                {"startedAt": "%s", "endedAt": "%s", "present": ["Dina", "the traveller"], "statement": "%s"}""".formatted(from, to, statement);
    }

    private String hash(String id, int record) {
        return Debriefs.as(traveller).get(path(id)).jsonPath().getString("[0].records[" + record + "].hash");
    }

    private static String hashed(String hash) {
        return "{\"hash\": \"" + hash + "\"}";
    }

    static String path(String id) {
        return "/api/debriefs/" + id + "/interviews";
    }
}
