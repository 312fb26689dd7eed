package org.sojourn.travel.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.ALMA;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.platform.test.People.GRACE;
import static org.sojourn.platform.test.People.OLGA;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.SVEN;
import static org.sojourn.platform.test.People.VERA;
import static org.sojourn.travel.reassessment.Editions.publish;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.brief;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.get;
import static org.sojourn.travel.trip.TripPlans.leg;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class AppealComponentTest {

    private static final String DECLINE =
            "{\"outcome\":\"DECLINED\",\"reasons\":\"Too dangerous.\",\"restrictedReasons\":\"Source Osprey says so.\"}";
    private static final String APPROVE = "{\"outcome\":\"APPROVED\",\"reasons\":\"fine\"%s}";
    private static final String OVERTURN =
            "{\"outcome\":\"OVERTURNED\",\"reasons\":\"The danger is past.\",\"restrictedReasons\":\"Osprey was wrong.\"}";

    @BeforeEach
    void guidance() {
        if (Db.count("select count(*) from edition_area where country = 'SZ'") == 0) {
            advise("SZ", 3);
            advise("BW", 4, "DET");
        }
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void refusesAppealsOfWhatWeighsOnNobody() {
        String trip = submitted(ADA, plan("SZ", 30));
        file(ADA, trip).then().statusCode(409).body("type", equalTo("urn:sojourn:problem:nothing-to-appeal"));
        command(PETRA, trip, "decide", APPROVE.formatted("")).then().statusCode(200);
        file(ADA, trip).then().statusCode(409).body("type", equalTo("urn:sojourn:problem:nothing-to-appeal"));
    }

    @Test
    void refusesOthersASecondOneAndOneThatIsTooLate() {
        String trip = declined();
        assertThat(file(EMIL, trip).statusCode()).isEqualTo(404);
        assertThat(file(PETRA, trip).statusCode()).isEqualTo(404);
        as(ADA).body("{\"grounds\":\" \"}")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/trips/" + trip + "/appeals")
                .then()
                .statusCode(400);
        String late = submitted(ADA, plan("SZ", 90));
        command(PETRA, late, "decide", DECLINE).then().statusCode(200);
        file(ADA, trip).then().statusCode(201).body("state", equalTo("FILED"));

        file(ADA, trip).then().statusCode(409).body("type", equalTo("urn:sojourn:problem:appealed-already"));
        TestClock.advance(Duration.ofDays(20));
        file(ADA, late).then().statusCode(409).body("type", equalTo("urn:sojourn:problem:appeal-passed"));
    }

    @Test
    void refusesReviewersWhoHadAPartAndEverybodyElse() {
        String trip = submitted(ADA, plan("SZ", 30));
        command(SVEN, trip, "ask", "{\"question\":\"Why?\"}").then().statusCode(200);
        command(ADA, trip, "answer", "{\"answer\":\"So.\"}").then().statusCode(200);
        command(PETRA, trip, "decide", DECLINE).then().statusCode(200);
        String appeal = file(ADA, trip).path("id");

        for (TestPerson person : List.of(ADA, PETRA, SVEN, OLGA, GRACE)) {
            assertThat(decide(person, appeal, OVERTURN).statusCode())
                    .as(person.username())
                    .isEqualTo(403);
        }
        assertThat(as(VERA).get("/api/appeals/" + appeal).statusCode()).isEqualTo(404);
        assertThat(as(EMIL).get("/api/appeals/" + appeal).statusCode()).isEqualTo(404);
        assertThat(as(ADA).get("/api/appeals").statusCode()).isEqualTo(403);
        Db.execute("update vote set voter = ? where trip_id = ?::uuid", ALMA.id(), trip);
        decide(ALMA, appeal, OVERTURN).then().statusCode(403).body("type", equalTo("urn:sojourn:problem:took-part"));
        get(ADA, trip).then().body("authorisation", equalTo("DECLINED"));
    }

    @Test
    void aReviewerReadsWhatIsRestrictedAndOverturns() {
        String trip = declined();
        String appeal = file(ADA, trip).path("id");
        assertThat(kinds(ALMA)).contains("trip-appeal-filed");
        assertThat(as(ALMA).get("/api/appeals?state=FILED&limit=100").<List<String>>path("items.id"))
                .contains(appeal);

        as(ALMA).get("/api/appeals/" + appeal)
                .then()
                .statusCode(200)
                .body("grounds", equalTo("I have to go."))
                .body("decision.deciders[0].restrictedReasons", equalTo("Source Osprey says so."));
        assertThat(Db.count(
                        "select count(*) from audit_entry where kind = 'READ' and object_id = ?::uuid and person = ?",
                        appeal,
                        ADA.id()))
                .isEqualTo(1);
        decide(ALMA, appeal, OVERTURN).then().statusCode(200).body("state", equalTo("OVERTURNED"));

        get(ADA, trip)
                .then()
                .body("authorisation", equalTo("APPROVED"))
                .body("content.blockers.kind", not(hasItem("appeal")))
                .body("content.decisions[1].decidedBy", equalTo("appeal-reviewer"));
        assertThat(kinds(ADA)).contains("trip-appeal-decided");
        as(ADA).get("/api/appeals/" + appeal)
                .then()
                .body("reasons", equalTo("The danger is past."))
                .body("restrictedReasons", nullValue())
                .body("decision.deciders[0].restrictedReasons", nullValue());
        assertThat(Db.query("select * from appeal where id = ?::uuid", appeal).toString())
                .doesNotContain("Osprey", "have to go", "danger");
    }

    @Test
    void nobodyOverturnsOnGuidanceHeDidNotSee() {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, "GS", 3);
        String trip = submitted(ADA, plan("GS", 30));
        command(PETRA, trip, "decide", DECLINE).then().statusCode(200);
        String appeal = "/api/appeals/" + file(ADA, trip).<String>path("id");
        Response seen = as(ALMA).get(appeal);
        seen.then().body("present.level", equalTo("3"));
        publish(advisory, 2, "GS", 4);

        as(ALMA).header("If-Match", seen.header("ETag"))
                .body(OVERTURN)
                .post(appeal + "/decide")
                .then()
                .statusCode(412);
        as(ALMA).get(appeal).then().body("present.level", equalTo("4")).body("state", equalTo("FILED"));
    }

    @Test
    void anUpheldDecisionStands() {
        String trip = declined();
        String appeal = file(ADA, trip).path("id");

        decide(ALMA, appeal, "{\"outcome\":\"UPHELD\",\"reasons\":\"It is dangerous.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("UPHELD"));

        get(ADA, trip).then().body("authorisation", equalTo("DECLINED"));
        assertThat(decide(ALMA, appeal, OVERTURN).statusCode()).isEqualTo(409);
    }

    @Test
    void whatPolicyProhibitsTakesAnExplicitException() {
        String trip = submitted(ADA, plan("PRIVATE", "TOURISM", leg("BW", 40, 44), null));
        get(ADA, trip).then().body("authorisation", equalTo("DECLINED"));
        String appeal = file(ADA, trip).then().statusCode(201).extract().path("id");

        decide(ALMA, appeal, OVERTURN).then().statusCode(422).body("rule", equalTo("level-4-leisure-detention"));
        decide(ALMA, appeal, OVERTURN.replace("}", ",\"exception\":true}"))
                .then()
                .statusCode(200)
                .body("exception", equalTo(true));

        get(ADA, trip).then().body("authorisation", equalTo("APPROVED"));
    }

    @Test
    void anOpenAppealOfConditionsBlocksAndOverturningLiftsThem() {
        String trip = submitted(ADA, plan("SZ", 30));
        command(
                        PETRA,
                        trip,
                        "decide",
                        APPROVE.formatted(",\"conditions\":[{\"type\":\"OTHER\",\"text\":\"Call home.\"}]"))
                .then()
                .statusCode(200);
        String appeal = file(ADA, trip)
                .then()
                .statusCode(201)
                .body("against", equalTo("CONDITIONS"))
                .extract()
                .path("id");
        get(ADA, trip).then().body("content.blockers.kind", hasItem("appeal"));

        decide(ALMA, appeal, OVERTURN).then().statusCode(200);

        brief(ADA, trip);
        get(ADA, trip).then().body("travel", equalTo("READY"));
        as(ADA).get("/api/trips/" + trip + "/conditions").then().body("[0].state", equalTo("WAIVED"));
    }

    @Test
    void anAppealIsWithdrawnByItsTravellerAlone() {
        String trip = declined();
        Response filed = file(ADA, trip);
        String appeal = filed.path("id");

        assertThat(withdraw(ALMA, appeal).statusCode()).isIn(403, 404);
        withdraw(ADA, appeal).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        file(ADA, trip).then().statusCode(409);
    }

    @Test
    void anAppealEndsWithDeparture() {
        String trip = declined();
        String appeal = file(ADA, trip).path("id");

        TestClock.advance(Duration.ofDays(32));

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        "EXPIRED".equals(as(ADA).get("/api/appeals/" + appeal).path("state")));
        assertThat(kinds(ADA)).contains("trip-appeal-expired");
        assertThat(decide(ALMA, appeal, OVERTURN).statusCode()).isEqualTo(409);
        get(ADA, trip).then().body("authorisation", equalTo("DECLINED"));
    }

    @Test
    void theNoticeSaysHowAndUntilWhenToAppeal() {
        String trip = declined();
        as(ADA).get("/api/trips/" + trip + "/decision")
                .then()
                .body("notice.appeal.open", equalTo(true))
                .body("notice.appeal.how", containsString("/appeals"));
    }

    private static String declined() {
        String trip = submitted(ADA, plan("SZ", 30));
        command(PETRA, trip, "decide", DECLINE).then().statusCode(200);
        return trip;
    }

    private static Response file(TestPerson person, String trip) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"grounds\":\"I have to go.\"}")
                .post("/api/trips/" + trip + "/appeals");
    }

    private static Response decide(TestPerson person, String appeal, String body) {
        @Nullable String version = as(person).get("/api/appeals/" + appeal).header("ETag");
        return as(person)
                .header("If-Match", version == null ? "\"0\"" : version)
                .body(body)
                .post("/api/appeals/" + appeal + "/decide");
    }

    private static Response withdraw(TestPerson person, String appeal) {
        return as(person).header("If-Match", "\"0\"").post("/api/appeals/" + appeal + "/withdraw");
    }

    private static List<String> kinds(TestPerson person) {
        return as(person).get("/api/travel/notices?limit=100").path("items.kind");
    }
}
