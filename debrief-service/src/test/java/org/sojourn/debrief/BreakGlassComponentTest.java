package org.sojourn.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.RowPolicies;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

/** A case opened by who may not see it: with a reason, for a while, told at once, reviewed afterwards. */
@QuarkusTest
@WithSojourn("debrief")
class BreakGlassComponentTest {

    private static final String REASON = "His phone is off and the hosts must be called tonight";

    private final TestPerson traveller = Debriefs.someone();

    @BeforeEach
    void meet() {
        Told.meet(People.CARL, People.ROSA, People.DINA, People.DARIO, People.OLGA, People.SVEN);
    }

    @AfterEach
    void putTheClockBack() {
        TestClock.reset();
    }

    @Test
    void refusesToBreakTheGlassToAllOthersAndWithoutAReason() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        for (TestPerson other : List.of(traveller, People.ROSA, People.EMIL, People.ORSON, People.AUDE, People.GRACE)) {
            open(other, id, REASON).then().statusCode(403);
        }
        open(People.VITO, id, REASON).then().statusCode(404);
        for (String poor : List.of("", "too short", "                        ")) {
            open(People.SVEN, id, poor).then().statusCode(400).body("errors.pointer", hasItem("/reason"));
        }
        assertThat(opened(id)).isZero();
    }

    @Test
    void refusesToBreakTheGlassOfTheOwnCaseAndOfOneThatIsOpenAlready() {
        TestPerson both = new TestPerson(
                traveller.username(),
                "Both",
                "/authority/orion-labs",
                Set.of(Role.TRAVELLER, Role.SECURITY_OFFICER, Role.CASE_SUPERVISOR),
                Set.of());
        String id = Debriefs.inAnalysis(both, People.DINA);
        open(both, id, REASON).then().statusCode(403).body("type", equalTo("urn:sojourn:problem:own-case"));
        open(People.DINA, id, REASON)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:access-not-needed"));
        open(People.CARL, id, REASON).then().statusCode(409);
        open(People.SVEN, id, REASON).then().statusCode(201);
        open(People.SVEN, id, REASON).then().statusCode(409);
        Debriefs.as(both)
                .get("/api/break-glass?state=OPEN&limit=100")
                .then()
                .body("items.caseReference", not(hasItem(reference(id))));
    }

    @Test
    void opensACaseToReadForAWhileAndTellsItsOwnerAtOnce() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        Debriefs.get(People.OLGA, id).then().statusCode(404);
        String glass =
                open(People.OLGA, id, REASON).then().statusCode(201).extract().path("id");
        Told.once(People.DINA, "case-break-glass", "/api/debriefs/" + id);
        Told.once(People.CARL, "break-glass-review", "/api/break-glass/" + glass);
        Told.never(People.OLGA, "break-glass-review", "/api/break-glass/" + glass);
        for (String part : List.of("", "/plan", "/answers", "/notes", "/findings", "/closure")) {
            Debriefs.as(People.OLGA).get("/api/debriefs/" + id + part).then().statusCode(200);
        }
        Debriefs.note(People.OLGA, id, UUID.randomUUID().toString()).then().statusCode(403);
        assertThat(Db.count(
                        "select count(*) from audit_entry where kind = 'READ' and actor = ? and person = ? and purpose = 'BREAK_GLASS'",
                        People.OLGA.id(),
                        traveller.id()))
                .isEqualTo(6);
        Debriefs.as(traveller)
                .get("/api/debrief/access-log")
                .then()
                .body("items.findAll { it.purpose == 'BREAK_GLASS' }.size()", equalTo(6));
        TestClock.advance(Duration.ofHours(4));
        Debriefs.get(People.OLGA, id).then().statusCode(404);
        Debriefs.as(People.OLGA).get("/api/debriefs/" + id + "/notes").then().statusCode(404);
    }

    @Test
    void tellsTheSupervisorsWhereNobodyHasTheCaseInHand() {
        String id = Debriefs.submitted(traveller);
        open(People.DARIO, id, REASON).then().statusCode(201);
        Told.once(People.CARL, "case-break-glass", "/api/debriefs/" + id);
        Debriefs.as(People.DARIO).get("/api/debriefs/" + id + "/answers").then().statusCode(200);
    }

    @Test
    void refusesAReviewByWhoBrokeTheGlassByStrangersAndWithoutTheRole() {
        TestPerson opener = new TestPerson(
                "cleo", "Cleo", "/authority/orion-labs", Set.of(Role.DEBRIEFER, Role.CASE_REVIEWER), Set.of());
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String glass = open(opener, id, REASON).then().statusCode(201).extract().path("id");
        review(opener, glass, "JUSTIFIED")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:own-break-glass"));
        review(People.VIOLA, glass, "JUSTIFIED").then().statusCode(404);
        review(People.DINA, glass, "JUSTIFIED").then().statusCode(403);
        review(People.ROSA, glass, "PERHAPS").then().statusCode(400).body("errors.pointer", hasItem("/verdict"));
        Debriefs.as(People.VIOLA).get("/api/break-glass/" + glass).then().statusCode(404);
    }

    @Test
    void isReviewedOnceByASecondPersonAndTheOpenerIsTold() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String glass =
                open(People.SVEN, id, REASON).then().statusCode(201).extract().path("id");
        Debriefs.as(People.ROSA)
                .get("/api/break-glass?state=OPEN&limit=100")
                .then()
                .body("items.id", hasItem(glass));
        Debriefs.as(People.ROSA)
                .get("/api/break-glass/" + glass)
                .then()
                .body("reason", equalTo(REASON))
                .body("openedByName", equalTo("Sven"));
        review(People.ROSA, glass, "JUSTIFIED").then().statusCode(200).body("state", equalTo("JUSTIFIED"));
        review(People.CARL, glass, "NOT_JUSTIFIED").then().statusCode(409);
        Told.once(People.SVEN, "break-glass-reviewed", "/api/break-glass/" + glass);
        Debriefs.as(People.SVEN)
                .get("/api/break-glass/" + glass)
                .then()
                .body("verdictReason", equalTo("I called back"));
        Debriefs.as(People.ROSA)
                .get("/api/break-glass?state=OPEN&limit=100")
                .then()
                .body("items.id", not(hasItem(glass)));
        Debriefs.get(People.SVEN, id).then().statusCode(200);
    }

    @Test
    void endsAtOnceWhatWasNotJustified() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String glass =
                open(People.SVEN, id, REASON).then().statusCode(201).extract().path("id");
        review(People.CARL, glass, "NOT_JUSTIFIED").then().statusCode(200);
        Debriefs.get(People.SVEN, id).then().statusCode(404);
    }

    @Test
    void remindsOfAReviewThatIsOverdue() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String glass =
                open(People.SVEN, id, REASON).then().statusCode(201).extract().path("id");
        TestClock.advance(Duration.ofDays(7));
        Told.awaitOnce(People.ROSA, "break-glass-review-overdue", "/api/break-glass/" + glass);
        Told.awaitOnce(People.CARL, "break-glass-review-overdue", "/api/break-glass/" + glass);
        Told.never(People.SVEN, "break-glass-review-overdue", "/api/break-glass/" + glass);
        Debriefs.as(People.ROSA).get("/api/break-glass/" + glass).then().body("overdue", equalTo(true));
    }

    @Test
    void hidesItsRowsByTheirPolicyAlone() throws SQLException {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        open(People.SVEN, id, REASON).then().statusCode(201);
        RowPolicies.hide("break_glass");
    }

    private static Response open(TestPerson person, String id, String reason) {
        return Debriefs.as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"reason\": \"" + reason + "\"}")
                .post("/api/debriefs/" + id + "/break-glass");
    }

    private static Response review(TestPerson person, String glass, String verdict) {
        long version = Db.count("select version from break_glass where id = ?", UUID.fromString(glass));
        return Debriefs.as(person)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"verdict\": \"" + verdict + "\", \"reason\": \"I called back\"}")
                .post("/api/break-glass/" + glass + "/review");
    }

    private static String reference(String id) {
        return Debriefs.get(People.DINA, id).jsonPath().getString("reference");
    }

    private static long opened(String id) {
        return Db.count("select count(*) from break_glass where case_id = ?", UUID.fromString(id));
    }
}
