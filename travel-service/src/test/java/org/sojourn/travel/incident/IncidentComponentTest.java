package org.sojourn.travel.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.platform.test.People.OLGA;
import static org.sojourn.platform.test.People.SVEN;
import static org.sojourn.travel.checkin.Watch.sweep;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
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
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;
import org.sojourn.travel.Told;

@QuarkusTest
@WithSojourn("travel")
class IncidentComponentTest {

    private static final String FOUND = "{\"text\":\"what was found\"}";

    private String trip = "";

    @BeforeEach
    void file() {
        trip = submitted(ADA, plan("GA", 30));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void whatHeRaisesHimselfIsNotHiddenFromHimAndOthersSayWhy() {
        raise(ADA, "{\"type\":\"MEDICAL\",\"restricted\":true}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/restricted"));
        raise(OLGA, "{\"type\":\"DETENTION\"}").then().statusCode(400).body("errors[0].pointer", equalTo("/text"));
        raise(OLGA, "{\"type\":\"ABDUCTION\",\"text\":\"x\"}").then().statusCode(400);
        assertThat(Db.count("select count(*) from incident where trip_id = ?::uuid", trip))
                .isZero();
    }

    @Test
    void nobodyHandlesAnIncidentAboutHimself() {
        String own = submitted(OLGA, plan("GA", 30));
        String incident = raise(OLGA, own, "{\"type\":\"MEDICAL\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        handle(OLGA, incident, "acknowledge", null)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:own-incident"));
        as(OLGA).body(FOUND).post("/api/incidents/" + incident + "/note").then().statusCode(403);
        as(OLGA).get("/api/incidents/" + incident)
                .then()
                .body("handling", nullValue())
                .body("allowedActions.find { it.action == 'acknowledge' }.reason", equalTo("own-incident"));
    }

    @Test
    void nothingIsConfirmedThatNobodyTookUpAndNothingClosedThatIsOpen() {
        String incident = raised();

        handle(OLGA, incident, "confirm", FOUND).then().statusCode(409);
        handle(OLGA, incident, "close", FOUND).then().statusCode(409);
        as(OLGA).header("If-Match", "\"7\"")
                .post("/api/incidents/" + incident + "/acknowledge")
                .then()
                .statusCode(412);
    }

    @Test
    void closingTakesAnotherPersonThanWhoResolvedIt() {
        String incident = raised();
        handle(OLGA, incident, "acknowledge", null).then().statusCode(200).body("state", equalTo("ACKNOWLEDGED"));
        handle(OLGA, incident, "confirm", FOUND).then().statusCode(200).body("outcome", equalTo("CONFIRMED"));
        as(OLGA).body("{\"text\":\"consul told\"}")
                .post("/api/incidents/" + incident + "/note")
                .then()
                .statusCode(200);
        handle(OLGA, incident, "resolve", FOUND).then().statusCode(200).body("state", equalTo("RESOLVED"));

        handle(OLGA, incident, "close", FOUND)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:second-person-needed"));
        handle(SVEN, incident, "close", FOUND).then().statusCode(200).body("state", equalTo("CLOSED"));
        as(OLGA).body(FOUND).post("/api/incidents/" + incident + "/note").then().statusCode(409);

        as(SVEN).get("/api/incidents/" + incident)
                .then()
                .body("handling.log.action", contains("raise", "acknowledge", "confirm", "note", "resolve", "close"));
        as(ADA).get("/api/incidents/" + incident)
                .then()
                .body("state", equalTo("CLOSED"))
                .body("handling", nullValue());
        assertThat(told(ADA, incident))
                .contains("incident-acknowledged", "incident-confirmed", "incident-resolved", "incident-closed");
        assertThat(told(SVEN, incident)).contains("incident-raised", "incident-to-close");
        assertThat(Db.query("select text from incident_entry where incident_id = ?::uuid", incident)
                        .toString())
                .doesNotContain("consul");
        List<String> types = Topics.await(
                        "sojourn.travel.incident",
                        3,
                        record -> Topics.header(record, "ce_subject").equals(incident))
                .stream()
                .map(record -> Topics.header(record, "ce_type").replaceAll(".*incident\\.", "")
                        + record.key().equals(ADA.id().toString()))
                .toList();
        assertThat(types).containsExactly("raised.v1true", "confirmed.v1true", "closed.v1true");
    }

    @Test
    void aFalseAlarmIsClosedAsOne() {
        String incident = raised();
        handle(OLGA, incident, "acknowledge", null).then().statusCode(200);
        handle(OLGA, incident, "dismiss", FOUND).then().statusCode(200).body("state", equalTo("FALSE_ALARM"));
        handle(OLGA, incident, "close", FOUND).then().statusCode(403);
        handle(SVEN, incident, "close", FOUND).then().statusCode(200).body("outcome", equalTo("FALSE_ALARM"));

        String closed = new String(
                Topics.await(
                                "sojourn.travel.incident",
                                1,
                                record -> Topics.header(record, "ce_subject").equals(incident)
                                        && Topics.header(record, "ce_type").endsWith("closed.v1"))
                        .getFirst()
                        .value(),
                StandardCharsets.UTF_8);
        assertThat(closed).contains("\"outcome\":\"FALSE_ALARM\"").doesNotContain("confirmedAt");
        assertThat(told(ADA, incident)).contains("incident-dismissed");
    }

    @Test
    void theTravellerLearnsNothingOfARestrictedIncident() {
        String incident = raise(OLGA, "{\"type\":\"COERCION\",\"text\":\"by a relative\",\"restricted\":true}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        handle(OLGA, incident, "acknowledge", null).then().statusCode(200);

        as(ADA).get("/api/incidents/" + incident).then().statusCode(404);
        as(ADA).get("/api/trips/" + trip + "/incidents").then().body("", hasSize(0));
        assertThat(as(ADA).get("/api/incidents?limit=100").<List<String>>path("items.id"))
                .doesNotContain(incident);
        assertThat(told(ADA, incident)).isEmpty();
        as(SVEN).get("/api/incidents/" + incident).then().statusCode(200).body("handling.restricted", equalTo(true));
        assertThat(Db.count(
                        "select count(*) from idempotency_key where about = ? and location like ?",
                        ADA.id(),
                        "%" + incident))
                .isEqualTo(1);
        assertThat(Db.count(
                        "select count(*) from audit_entry where object_id = ?::uuid and person is not null", incident))
                .isZero();
        assertThat(Db.count(
                        "select count(*) from audit_entry where object_id = ?::uuid and action = 'incident:read-restricted'",
                        incident))
                .isOne();
        String raised = new String(
                Topics.await(
                                "sojourn.travel.incident",
                                1,
                                record -> Topics.header(record, "ce_subject").equals(incident))
                        .getFirst()
                        .value(),
                StandardCharsets.UTF_8);
        assertThat(raised).contains("\"restricted\":true");
    }

    @Test
    void whatNobodyAcknowledgesInTimeIsToldOnce() {
        String incident = raised();
        TestClock.advance(Duration.ofMinutes(14));
        sweep("incident-acknowledgement");
        assertThat(told(SVEN, incident)).doesNotContain("incident-unacknowledged");

        TestClock.advance(Duration.ofMinutes(2));
        sweep("incident-acknowledgement");
        sweep("incident-acknowledgement");

        assertThat(told(SVEN, incident)).containsOnlyOnce("incident-unacknowledged");
        assertThat(told(OLGA, incident)).containsOnlyOnce("incident-unacknowledged");
    }

    @Test
    void aCallForHelpIsRaisedOnce() {
        String key = UUID.randomUUID().toString();
        String body = "{\"type\":\"MEDICAL\",\"text\":\"broken leg\"}";
        String first = as(ADA).header("Idempotency-Key", key)
                .body(body)
                .post("/api/trips/" + trip + "/incidents")
                .path("id");
        as(ADA).header("Idempotency-Key", key)
                .body(body)
                .post("/api/trips/" + trip + "/incidents")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        assertThat(as(SVEN).get("/api/incidents?view=UNIT&limit=100").<List<String>>path("items.id"))
                .contains(first);
        as(EMIL).get("/api/incidents?view=UNIT").then().statusCode(403);
    }

    private String raised() {
        return raise(ADA, "{\"type\":\"DETENTION\",\"country\":\"GA\",\"text\":\"held at the airport\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response raise(TestPerson person, String body) {
        return raise(person, trip, body);
    }

    private static Response raise(TestPerson person, String trip, String body) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/trips/" + trip + "/incidents");
    }

    private static Response handle(TestPerson person, String incident, String command, @Nullable String body) {
        long version = Db.count("select version from incident where id = ?::uuid", incident);
        var request = as(person).header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.body(body)).post("/api/incidents/" + incident + "/" + command);
    }

    private static List<String> told(TestPerson person, String incident) {
        String reference = String.valueOf(Db.query("select reference from incident where id = ?::uuid", incident)
                .getFirst()
                .get("reference"));
        return Told.of(person, reference);
    }
}
