package org.sojourn.travel.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.AUDE;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.platform.test.People.GRACE;
import static org.sojourn.platform.test.People.OLGA;
import static org.sojourn.platform.test.People.ORSON;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.SVEN;
import static org.sojourn.platform.test.People.VERA;
import static org.sojourn.travel.reassessment.Editions.publish;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;
import static org.sojourn.travel.trip.TripPlans.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.RowPolicies;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

/** Invitations over HTTP, from the register to the answer and to what guidance asks of them; the refused first. */
@QuarkusTest
@WithSojourn("travel")
class InvitationComponentTest {

    private static final String GUIDANCE = "{\"reasonCode\":\"GUIDANCE\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void nobodyButTheOneWhoIsInvitedAnswersAndStrangersLearnNothing() {
        String invitation = registered("GA", 40);

        assertThat(RestAssured.given().get("/api/invitations/" + invitation).statusCode())
                .isEqualTo(401);
        for (TestPerson person : List.of(ORSON, AUDE)) {
            assertThat(as(person).get("/api/invitations").statusCode()).isEqualTo(403);
        }
        for (TestPerson person : List.of(EMIL, GRACE, OLGA, VERA)) {
            assertThat(as(person).get("/api/invitations/" + invitation).statusCode())
                    .as(person.username())
                    .isEqualTo(404);
        }
        for (TestPerson person : List.of(EMIL, SVEN, PETRA, VERA)) {
            assertThat(command(person, invitation, "decline", GUIDANCE).statusCode())
                    .as(person.username())
                    .isEqualTo(404);
        }
        as(SVEN).get("/api/invitations/" + invitation)
                .then()
                .statusCode(200)
                .body("event", equalTo("Summer school on gripping"))
                .body("allowedActions.find { it.action == 'accept' }.reason", equalTo("not-permitted"));
        assertThat(Db.count(
                        "select count(*) from audit_entry where kind = 'READ' and object_id = ?::uuid and person = ?",
                        invitation,
                        ADA.id()))
                .isEqualTo(1);
        as(ADA).get("/api/invitations/" + invitation).then().body("state", equalTo("RECEIVED"));
    }

    @Test
    void whatCannotBeReadIsNamedAndChangesNothing() {
        register(body("XX", 40, 44)).then().statusCode(400).body("errors[0].pointer", equalTo("/country"));
        register(body("GA", -1, 44)).then().statusCode(400).body("errors[0].pointer", equalTo("/startsOn"));
        register(body("GA", 40, 39)).then().statusCode(400).body("errors[0].pointer", equalTo("/endsOn"));
        as(ADA).body(body("GA", 40, 44)).post("/api/invitations").then().statusCode(400);
        String invitation = registered("GA", 40);
        as(ADA).body(GUIDANCE)
                .post("/api/invitations/" + invitation + "/decline")
                .then()
                .statusCode(428);
        command(ADA, invitation, "redirect", GUIDANCE).then().statusCode(400);
    }

    @Test
    void anAcceptedInvitationLeadsToATrip() {
        String invitation = registered("GA", 40);
        command(ADA, invitation, "review", "{}").then().statusCode(200).body("state", equalTo("UNDER_REVIEW"));
        command(ADA, invitation, "accept", "{}").then().statusCode(200).body("state", equalTo("ACCEPTED"));
        String trip = submitted(ADA, plan("GA", 40));
        String others = submitted(EMIL, plan("GA", 40));

        command(ADA, invitation, "link", "{\"trip\":\"%s\"}".formatted(others))
                .then()
                .statusCode(404);
        command(ADA, invitation, "link", "{\"trip\":\"%s\"}".formatted(trip))
                .then()
                .statusCode(200)
                .body("tripId", equalTo(trip));
        command(ADA, invitation, "redirect", "{\"redirection\":\"REMOTE\",\"reasonCode\":\"WORK\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REDIRECTED"))
                .body("guidanceBehind", nullValue());
        command(ADA, invitation, "accept", "{}").then().statusCode(409);
    }

    @Test
    void listsNameNobody() {
        String invitation = registered("GD", 40);

        Response page = as(SVEN).get("/api/invitations?view=UNIT&limit=100");

        assertThat(page.<List<String>>path("items.id")).contains(invitation);
        assertThat(page.<Map<String, Object>>path("items[0]"))
                .containsOnlyKeys("id", "reference", "country", "startsOn", "endsOn", "state");
        assertThat(as(ADA).get("/api/invitations?state=RECEIVED&limit=100").<List<String>>path("items.id"))
                .contains(invitation);
        assertThat(as(EMIL).get("/api/invitations?view=UNIT&limit=100").<List<String>>path("items.id"))
                .isEmpty();
        assertThat(Db.query("select details from invitation where id = ?::uuid", invitation)
                        .toString())
                .doesNotContain("gripping", "Kestrel");
    }

    @Test
    void guidanceAsksAboutAnOpenInvitationAndDecliningItIsCounted() throws SQLException {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, "GE", 2);
        String invitation = registered("GE", 40);
        as(ADA).get("/api/invitations/" + invitation)
                .then()
                .body("guidance[0].level", equalTo(2))
                .body("guidance[0].number", equalTo(1));
        publish(advisory, 2, "GE", 4);

        String task = as(ADA).get("/api/reassessments?limit=100&advisory=AD-TEST-GE00")
                .path("items.find { it.advisoryReference == 'AD-TEST-GE00' }.id");
        as(ADA).get("/api/reassessments/" + task)
                .then()
                .body("subject", equalTo("INVITATION"))
                .body("objectId", equalTo(invitation))
                .body("why.places[0].levelBefore", equalTo("2"))
                .body("why.places[0].levelAfter", equalTo("4"))
                .body("dueAt", notNullValue());
        command(ADA, invitation, "accept", "{}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:reassessment-open"));
        await().atMost(PATIENCE)
                .until(() -> as(ADA).get("/api/travel/notices?limit=100")
                        .<List<String>>path("items.kind")
                        .contains("invitation-reassessment"));
        assertThat(as(SVEN).post("/api/reassessments/" + task + "/decline").statusCode())
                .isEqualTo(404);

        as(ADA).header(
                        "If-Match",
                        "\"%d\"".formatted(Db.count("select version from reassessment where id = ?::uuid", task)))
                .post("/api/reassessments/" + task + "/decline")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));

        as(ADA).get("/api/invitations/" + invitation)
                .then()
                .body("state", equalTo("DECLINED"))
                .body("reasonCode", equalTo("GUIDANCE"))
                .body("guidanceBehind.number", equalTo(2));
        assertThat(Db.query("select outcome, number from guidance_outcome where object_id = ?::uuid", invitation)
                        .getFirst()
                        .values())
                .containsExactly("DECLINED", 2);
        String event = new String(
                Topics.await(
                                "sojourn.travel.invitation",
                                1,
                                record -> Topics.header(record, "ce_subject").equals(invitation)
                                        && Topics.header(record, "ce_type").endsWith("answered.v1"))
                        .getFirst()
                        .value(),
                StandardCharsets.UTF_8);
        assertThat(event)
                .contains("\"answer\":\"DECLINED\"", "\"guidance\":{\"advisoryId\":")
                .doesNotContain("Kestrel");
        RowPolicies.hide("invitation");
    }

    @Test
    void aConfirmedInvitationMayBeAccepted() {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, "GI", 2);
        String invitation = registered("GI", 40);
        publish(advisory, 2, "GI", 3);
        String task = as(ADA).get("/api/reassessments?limit=100&advisory=AD-TEST-GI00")
                .path("items.find { it.advisoryReference == 'AD-TEST-GI00' }.id");

        as(PETRA)
                .header(
                        "If-Match",
                        "\"%d\"".formatted(Db.count("select version from reassessment where id = ?::uuid", task)))
                .body("{\"reasons\":\"It is a video call.\"}")
                .post("/api/reassessments/" + task + "/confirm")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));

        command(ADA, invitation, "accept", "{}").then().statusCode(200);
        as(ADA).get("/api/invitations/" + invitation).then().body("state", equalTo("ACCEPTED"));
    }

    @Test
    void whatNobodyAnsweredLapsesWhenTheEventBegins() {
        String invitation = registered("GL", 40);

        TestClock.advance(Duration.ofDays(41));

        await().atMost(PATIENCE)
                .until(() -> "LAPSED"
                        .equals(as(ADA).get("/api/invitations/" + invitation).path("state")));
        as(ADA).get("/api/travel/notices?limit=100").then().body("items.kind", hasItem("invitation-lapsed"));
    }

    private static String body(String country, int startsIn, int endsIn) {
        return """
                {"host":{"organisation":"Kestrel University","person":"Dr Imaginary"},"event":"Summer school on gripping",
                 "topics":["hands"],"country":"%s","startsOn":"%s","endsOn":"%s","zone":"Europe/Berlin","payer":"HOST",
                 "role":"SPEAKER"}""".formatted(country, today().plusDays(startsIn), today().plusDays(endsIn));
    }

    private static Response register(String body) {
        return as(ADA).header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/invitations");
    }

    private static String registered(String country, int inDays) {
        return register(body(country, inDays, inDays + 4))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response command(TestPerson person, String invitation, String command, String body) {
        return as(person)
                .header(
                        "If-Match",
                        "\"%d\"".formatted(Db.count("select version from invitation where id = ?::uuid", invitation)))
                .body(body)
                .post("/api/invitations/" + invitation + "/" + command);
    }
}
