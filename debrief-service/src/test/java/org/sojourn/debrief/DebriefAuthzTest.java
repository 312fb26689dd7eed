package org.sojourn.debrief;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

/** Every operation by every part, on a case that a debriefer works on: whom it refuses, and that a refusal changes nothing. */
@QuarkusTest
@WithSojourn("debrief")
class DebriefAuthzTest {

    private static final Map<String, TestPerson> PARTS = Map.of(
            "reviewer", People.ROSA,
            "supervisor", People.CARL,
            "officer", People.SVEN,
            "admin", People.ORSON,
            "auditor", People.AUDE,
            "foreign debriefer", People.VITO,
            "foreign reviewer", People.VIOLA,
            "other traveller", People.EMIL);

    // traveller, debriefer who claimed, reviewer, supervisor, officer, admin, auditor, foreign debriefer, foreign
    // reviewer, other traveller
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET,  '',               200, 200, 200, 200, 404, 403, 403, 404, 404, 404",
        "GET,  /plan,            200, 200, 403, 200, 404, 403, 403, 404, 404, 404",
        "GET,  /answers,         200, 200, 403, 200, 404, 403, 403, 404, 404, 404",
        "GET,  /notes,           403, 200, 403, 200, 404, 403, 403, 404, 404, 404",
        "GET,  /findings,        403, 200, 403, 200, 404, 403, 403, 404, 404, 404",
        "GET,  /closure,         403, 200, 403, 200, 404, 403, 403, 404, 404, 404",
        "GET,  /deviations,      200, 200, 403, 200, 404, 403, 403, 404, 404, 404",
        "GET,  /interviews,      200, 200, 403, 200, 404, 403, 403, 404, 404, 404",
        "GET,  /follow-ups,      403, 200, 403, 200, 404, 403, 403, 404, 404, 404",
        "GET,  /referrals,       403, 200, 403, 200, 404, 403, 403, 404, 404, 404",
        "POST, /plan,            400, 400, 400, 400, 400, 403, 403, 400, 400, 400",
        "POST, /interviews,      403, 400, 403, 400, 403, 403, 403, 400, 403, 403",
        "POST, /end-interview,   403, 409, 403, 403, 403, 403, 403, 404, 403, 403",
        "POST, /follow-ups,      403, 400, 403, 400, 403, 403, 403, 400, 403, 403",
        "POST, /referrals,       403, 400, 403, 400, 403, 403, 403, 400, 403, 403",
        "POST, /referrals/preview, 403, 400, 403, 400, 403, 403, 403, 400, 403, 403",
        "PUT,  /answers/Q1,      409, 404, 404, 404, 404, 403, 403, 404, 404, 404",
        "POST, /submit,          409, 404, 404, 404, 404, 403, 403, 404, 404, 404",
        "POST, /claim,           403, 409, 403, 409, 403, 403, 403, 404, 403, 403",
        "POST, /triage,          403, 409, 403, 403, 403, 403, 403, 404, 403, 403",
        "POST, /notes,           403, 400, 403, 400, 403, 403, 403, 400, 403, 403",
        "POST, /findings,        403, 400, 403, 400, 403, 403, 403, 400, 403, 403",
        "POST, /propose-closure, 403, 400, 403, 400, 403, 403, 403, 400, 403, 403",
        "POST, /return,          403, 403, 400, 400, 403, 403, 403, 403, 400, 403",
        "POST, /close,           403, 403, 400, 400, 403, 403, 403, 403, 400, 403",
        "GET,  /waiver,          404, 404, 403, 404, 404, 403, 403, 404, 404, 404",
        "GET,  /incidents,       200, 200, 403, 200, 404, 403, 403, 404, 404, 404",
        "GET,  /clocks,          200, 200, 200, 200, 404, 403, 403, 404, 404, 404",
        "GET,  /members,         403, 403, 403, 200, 403, 403, 403, 403, 403, 403",
        "POST, /waive,           403, 403, 403, 400, 403, 403, 403, 403, 403, 403",
        "POST, /reopen,          403, 403, 403, 400, 403, 403, 403, 403, 403, 403",
        "POST, /members,         403, 403, 403, 400, 403, 403, 403, 403, 403, 403",
        "POST, /compartment,     403, 403, 403, 400, 403, 403, 403, 403, 403, 403",
        "POST, /lift-compartment, 403, 403, 403, 400, 403, 403, 403, 403, 403, 403",
        "POST, /pause,           403, 400, 403, 400, 403, 403, 403, 400, 403, 403",
        "POST, /resume,          403, 409, 403, 409, 403, 403, 403, 404, 403, 403",
        "POST, /break-glass,     403, 400, 403, 400, 400, 403, 403, 400, 403, 403",
    })
    void answersEachPart(
            String method,
            String path,
            int traveller,
            int debriefer,
            int reviewer,
            int supervisor,
            int officer,
            int admin,
            int auditor,
            int foreignDebriefer,
            int foreignReviewer,
            int otherTraveller) {
        TestPerson about = Debriefs.someone();
        String id = Debriefs.inAnalysis(about, People.DINA);
        Map<String, Object> before = row(id);
        assertThat(status(about, method, id, path)).as("traveller").isEqualTo(traveller);
        assertThat(status(People.DINA, method, id, path)).as("debriefer").isEqualTo(debriefer);
        Map<String, Integer> expected = Map.of(
                "reviewer", reviewer,
                "supervisor", supervisor,
                "officer", officer,
                "admin", admin,
                "auditor", auditor,
                "foreign debriefer", foreignDebriefer,
                "foreign reviewer", foreignReviewer,
                "other traveller", otherTraveller);
        PARTS.forEach((part, person) ->
                assertThat(status(person, method, id, path)).as(part).isEqualTo(expected.get(part)));
        assertThat(row(id)).isEqualTo(before);
    }

    @Test
    void refusesEveryCallWithoutAToken() {
        for (String path : List.of(
                "",
                "/x",
                "/x/plan",
                "/x/answers",
                "/x/notes",
                "/x/findings",
                "/x/closure",
                "/x/deviations",
                "/x/interviews",
                "/x/follow-ups",
                "/x/referrals")) {
            get("/api/debriefs" + path).then().statusCode(401);
        }
        get("/api/follow-ups").then().statusCode(401);
        get("/api/referrals").then().statusCode(401);
        get("/api/questionnaires/1").then().statusCode(401);
    }

    @Test
    void showsReferralsToLiaisonsOnlyAndFollowUpsToWhoeverHasAny() {
        for (TestPerson person : PARTS.values()) {
            Debriefs.as(person).get("/api/referrals").then().statusCode(403);
            Debriefs.as(person).get("/api/follow-ups").then().statusCode(200);
        }
        Debriefs.as(People.LIAM).get("/api/referrals").then().statusCode(200);
        Debriefs.as(People.LIAM).get("/api/referrals?cursor=x").then().statusCode(400);
        Debriefs.as(People.LIAM).get("/api/debriefs").then().statusCode(403);
    }

    @Test
    void showsTheQuestionnaireToWhoeverAnswersOrReadsIt() {
        for (TestPerson person : List.of(People.ADA, People.DINA, People.ROSA, People.CARL)) {
            Debriefs.as(person).get("/api/questionnaires/1").then().statusCode(200);
        }
        Debriefs.as(People.ORSON).get("/api/questionnaires/1").then().statusCode(403);
        Debriefs.as(People.ADA).get("/api/questionnaires/99").then().statusCode(404);
    }

    private static int status(TestPerson person, String method, String id, String path) {
        String address = "/api/debriefs/" + id + path;
        String body = path.equals("/triage") ? "{\"to\": \"ANALYSIS\"}" : "{}";
        RequestSpecification request = Debriefs.as(person);
        return switch (method) {
            case "GET" -> request.get(address).statusCode();
            case "PUT" ->
                request.header("If-Match", "\"1\"")
                        .body("{\"answer\": \"no\"}")
                        .put(address)
                        .statusCode();
            default ->
                request.header("If-Match", "\"" + Debriefs.version(id) + "\"")
                        .body(body)
                        .post(address)
                        .statusCode();
        };
    }

    private static Map<String, Object> row(String id) {
        return Db.query(
                        "select state, version, debriefer_id, due_at, outcome from debrief_case where id = ?",
                        UUID.fromString(id))
                .getFirst();
    }
}
