package org.sojourn.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("debrief")
class TravellerComponentTest {

    private final TestPerson traveller = Debriefs.someone();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"answer\": \"maybe\"} | /answer | invalid-value",
                "{\"answer\": \"yes\"} | /details | required",
                "{\"answer\": \"yes\", \"details\": {\"who\": \"x\"}} | /details/why | required",
                "{\"answer\": \"no\", \"mood\": 1} | /mood | unknown-field",
                "{} | /answer | not-null",
            })
    void namesTheFaultOfAnAnswer(String body, String pointer, String code) {
        String id = Debriefs.opened(traveller);
        Debriefs.answer(traveller, id, "Q2", "\"0\"", body)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void refusesAQuestionThatIsNotAsked() {
        String id = Debriefs.opened(traveller);
        Debriefs.answer(traveller, id, "Q21", "\"0\"", "{\"answer\": \"no\"}")
                .then()
                .statusCode(404);
    }

    @Test
    void refusesAnAnswerWithoutVersionOrOnAStaleOne() {
        String id = Debriefs.opened(traveller);
        Debriefs.as(traveller)
                .body("{\"answer\": \"no\"}")
                .put("/api/debriefs/" + id + "/answers/Q1")
                .then()
                .statusCode(428);
        Debriefs.answer(traveller, id, "Q1", "\"0\"", "{\"answer\": \"no\"}")
                .then()
                .statusCode(200);
        Debriefs.answer(traveller, id, "Q1", "\"0\"", "{\"answer\": \"na\"}")
                .then()
                .statusCode(412);
    }

    @Test
    void refusesToSubmitWhatIsIncompleteAndNamesIt() {
        String id = Debriefs.opened(traveller);
        Debriefs.answer(traveller, id, "Q1", "\"0\"", "{\"answer\": \"no\"}")
                .then()
                .statusCode(200);
        Debriefs.command(traveller, id, "submit", "")
                .then()
                .statusCode(422)
                .body("rule", equalTo("submission-complete"))
                .body("errors", hasSize(19 + 4))
                .body("errors.pointer", hasItems("/answers/Q2", "/answers/Q20"));
    }

    @Test
    void refusesACorrectionThatDoesNotFit() {
        String id = Debriefs.opened(traveller);
        confirm(id, 0, "{\"confirmation\": \"CORRECTED\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/leg"));
        confirm(id, 0, """
                {"confirmation": "CORRECTED", "leg": {"country": "Norway", "arrival": "2026-11-09",
                 "departure": "2026-11-12", "zone": "Europe/Oslo", "transit": false}}""").then().statusCode(400).body("errors.pointer", contains("/leg/country"));
    }

    @Test
    void refusesAnswersAndCorrectionsAfterSubmitting() {
        String id = Debriefs.submitted(traveller);
        Debriefs.answer(traveller, id, "Q1", "\"1\"", "{\"answer\": \"na\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:invalid-state"));
        String line = Debriefs.as(traveller)
                .get("/api/debriefs/" + id + "/plan")
                .jsonPath()
                .getString("[0].id");
        Debriefs.as(traveller)
                .header("If-Match", "\"1\"")
                .body("{\"confirmation\": \"DID_NOT_HAPPEN\"}")
                .put("/api/debriefs/" + id + "/plan/" + line)
                .then()
                .statusCode(409);
        Debriefs.command(traveller, id, "submit", "").then().statusCode(409);
    }

    @Test
    void answersForeignHiddenAndAbsentCasesAlike() {
        String id = Debriefs.opened(traveller);
        byte[] absent = Debriefs.get(traveller, UUID.randomUUID().toString()).asByteArray();
        for (TestPerson other : new TestPerson[] {People.EMIL, People.VICTOR, People.VITO, People.VIOLA}) {
            Response answer = Debriefs.get(other, id);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.asByteArray()).isEqualTo(absent);
        }
        Debriefs.answer(People.EMIL, id, "Q1", "\"0\"", "{\"answer\": \"no\"}")
                .then()
                .statusCode(404);
        Debriefs.commandAt(People.VITO, id, "claim", "\"0\"", "").then().statusCode(404);
    }

    @Test
    void refusesALineOfAnotherCase() {
        String id = Debriefs.opened(traveller);
        TestPerson other = Debriefs.someone();
        String foreign = Debriefs.as(other)
                .get("/api/debriefs/" + Debriefs.opened(other) + "/plan")
                .jsonPath()
                .getString("[0].id");
        Debriefs.as(traveller)
                .header("If-Match", "\"0\"")
                .body("{\"confirmation\": \"AS_PLANNED\"}")
                .put("/api/debriefs/" + id + "/plan/" + foreign)
                .then()
                .statusCode(404);
    }

    @Test
    void isFoundByItsReferenceToo() {
        String id = Debriefs.opened(traveller);
        String reference = Debriefs.get(traveller, id).jsonPath().getString("reference");
        Debriefs.get(traveller, reference).then().statusCode(200).body("id", equalTo(id));
        Debriefs.get(People.EMIL, reference).then().statusCode(404);
    }

    @Test
    void hidesWhatOthersWroteFromTheTraveller() {
        String id = Debriefs.inReview(traveller, People.DINA);
        for (String part : new String[] {"notes", "findings", "closure"}) {
            Debriefs.as(traveller)
                    .get("/api/debriefs/" + id + "/" + part)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:sojourn:problem:not-a-case-member"));
        }
        Debriefs.get(traveller, id)
                .then()
                .statusCode(200)
                .body("debriefer", nullValue())
                .body("proposedOutcome", nullValue());
    }

    @Test
    void resumesWhereHeStopped() {
        String id = Debriefs.opened(traveller);
        Debriefs.answer(traveller, id, "Q2", "\"0\"", """
                {"answer": "yes", "details": {"who": "%s", "why": "asked the way"}}""".formatted(Debriefs.ANSWER_TEXT))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1));
        Debriefs.answer(traveller, id, "Q2", "\"1\"", """
                {"answer": "yes", "details": {"who": "%s", "why": "asked for my card"}}""".formatted(Debriefs.ANSWER_TEXT))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        Debriefs.as(traveller)
                .get("/api/debriefs/" + id + "/answers")
                .then()
                .statusCode(200)
                .body("question", hasSize(20))
                .body("[0].version", equalTo(0))
                .body("[1].reply.details.why", equalTo("asked for my card"));
    }

    @Test
    void correctsALegBesideThePlanAndReconcilesWithTheLastLine() {
        String id = Debriefs.opened(traveller);
        confirm(id, 0, """
                {"confirmation": "CORRECTED", "remark": "missed the train", "leg": {"country": "NO", "place": "Bergen",
                 "arrival": "2026-11-10", "departure": "2026-11-12", "zone": "Europe/Oslo", "transit": false}}""")
                .then()
                .statusCode(200)
                .body("planned.leg.place", equalTo(DeclaredTrip.PLACE))
                .body("actual.leg.place", equalTo("Bergen"));
        assertThat(reconciled(id)).isZero();
        for (int line = 1; line < 4; line++) {
            confirm(id, line, "{\"confirmation\": \"AS_PLANNED\"}").then().statusCode(200);
        }
        assertThat(reconciled(id)).isOne();
        Debriefs.as(traveller)
                .header("If-Match", "\"1\"")
                .body("{\"confirmation\": \"DID_NOT_HAPPEN\"}")
                .put("/api/debriefs/" + id + "/plan/" + line(id, 1))
                .then()
                .statusCode(200);
        assertThat(reconciled(id)).isOne();
    }

    @Test
    void seesHisOwnCasesAndWhatHeMayDo() {
        String id = Debriefs.opened(traveller);
        Debriefs.as(traveller)
                .get("/api/debriefs")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].state", equalTo("AWAITING_TRAVELLER"));
        Debriefs.get(traveller, id)
                .then()
                .body("allowedActions.action", contains("confirm-plan", "answer", "submit", "answer-interview"))
                .body("allowedActions.allowed", contains(true, true, false, false))
                .body("allowedActions[2].reason", equalTo("submission-complete"));
    }

    @Test
    void readsHisAccountAfterSubmitting() {
        String id = Debriefs.submitted(traveller);
        Debriefs.as(traveller)
                .get("/api/debriefs/" + id + "/answers")
                .then()
                .statusCode(200)
                .body("[0].reply.answer", equalTo("no"));
    }

    private Response confirm(String id, int line, String body) {
        return Debriefs.as(traveller)
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/api/debriefs/" + id + "/plan/" + line(id, line));
    }

    private String line(String id, int index) {
        return Debriefs.as(traveller)
                .get("/api/debriefs/" + id + "/plan")
                .jsonPath()
                .getString("[" + index + "].id");
    }

    private static long reconciled(String id) {
        return Db.count("select count(*) from outbox where subject = ? and type like '%reconciled%'", id);
    }
}
