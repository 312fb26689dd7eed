package org.sojourn.travel.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.platform.test.People.GRACE;
import static org.sojourn.platform.test.People.NOOR;
import static org.sojourn.platform.test.People.OLGA;
import static org.sojourn.platform.test.People.ORSON;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.SVEN;
import static org.sojourn.platform.test.People.VICTOR;
import static org.sojourn.travel.checkin.Watch.sweep;
import static org.sojourn.travel.checkin.Watch.told;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.approved;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.declared;
import static org.sojourn.travel.trip.TripPlans.get;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.RowPolicies;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class BriefingComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private UUID advisory = UUID.randomUUID();

    @BeforeEach
    void guidance() {
        Db.execute("update edition set ends_at = now() - interval '1 hour' where advisory_reference = 'AD-TEST-SL00'");
        advisory = UUID.randomUUID();
        advise(advisory, 1, "SL", 3, "DET");
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void nobodyElseAcknowledgesAndStrangersLearnNothing() {
        String trip = approved(ADA, PETRA, "SL", 30);
        String path = "/api/trips/" + trip + "/briefing";
        for (TestPerson person : List.of(EMIL, NOOR, VICTOR, GRACE)) {
            as(person).get(path).then().statusCode(404);
            as(person)
                    .header("If-Match", "\"1\"")
                    .post(path + "/acknowledge")
                    .then()
                    .statusCode(404);
        }
        for (TestPerson person : List.of(SVEN, OLGA, PETRA)) {
            String tag = as(person).get(path).then().statusCode(200).extract().header("ETag");
            as(person)
                    .header("If-Match", tag)
                    .post(path + "/acknowledge")
                    .then()
                    .statusCode(404);
        }
        as(ORSON).get(path).then().statusCode(403);
        String draft = declared(ADA, plan("SL", 30));
        as(SVEN).get("/api/trips/" + draft + "/briefing").then().statusCode(404);
        assertThat(Db.count("select count(*) from briefing where trip_id = ?::uuid", trip))
                .isZero();
    }

    @Test
    void onlyWhatWasShownIsAcknowledged() {
        String draft = declared(ADA, plan("SL", 30));
        acknowledge(ADA, draft).then().statusCode(409).body("type", equalTo("urn:sojourn:problem:not-filed"));
        String trip = submitted(ADA, plan("SL", 30));
        as(ADA).post("/api/trips/" + trip + "/briefing/acknowledge").then().statusCode(428);
        String seen = as(ADA).get("/api/trips/" + trip + "/briefing").header("ETag");
        advise("SL", 4);
        as(ADA).header("If-Match", seen)
                .post("/api/trips/" + trip + "/briefing/acknowledge")
                .then()
                .statusCode(412);
        acknowledge(ADA, trip).then().statusCode(200);
        acknowledge(ADA, trip).then().statusCode(409).body("type", equalTo("urn:sojourn:problem:already-briefed"));
    }

    @Test
    void aTripIsReadyWhenItsBriefingIsAcknowledgedAndTheEvidenceProvesWhatWasShown() throws NoSuchAlgorithmException {
        String trip = approved(ADA, PETRA, "SL", 30);
        get(ADA, trip).then().body("travel", equalTo("PLANNED")).body("content.blockers.kind", hasItem("briefing"));
        as(ADA).get("/api/trips/" + trip + "/briefing")
                .then()
                .body("required", equalTo(true))
                .body("acknowledged", equalTo(false))
                .body("pack.editions", hasSize(1))
                .body("pack.editions[0].advisoryReference", equalTo("AD-TEST-SL00"))
                .body("pack.editions[0].areas[0].level", equalTo(3))
                .body("pack.editions[0].areas[0].indicators", hasItem("DET"))
                .body("pack.duties.code", hasItem("CHECK_IN"));

        acknowledge(ADA, trip).then().statusCode(200).body("acknowledged", equalTo(true));

        get(ADA, trip).then().body("travel", equalTo("READY")).body("content.blockers.kind", not(hasItem("briefing")));
        var row = Db.query("select shown, evidence from briefing where trip_id = ?::uuid", trip)
                .getFirst();
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(String.valueOf(row.get("shown")).getBytes(StandardCharsets.UTF_8));
        assertThat(row.get("evidence")).isEqualTo(HexFormat.of().formatHex(hash));
        ConsumerRecord<String, byte[]> event = Topics.await(
                        "sojourn.travel.briefing",
                        1,
                        record -> new String(record.value(), StandardCharsets.UTF_8).contains(trip))
                .getFirst();
        assertThat(Topics.header(event, "ce_type")).isEqualTo("org.sojourn.travel.briefing.acknowledged.v1");
        assertThat(event.key()).isEqualTo(ADA.id().toString());
        assertThat(new String(event.value(), StandardCharsets.UTF_8))
                .contains(advisory.toString(), String.valueOf(row.get("evidence")));
    }

    @Test
    void aMajorEditionMakesTheBriefingVoidAndAMinorOneDoesNot() {
        String trip = approved(ADA, PETRA, "SL", 30);
        acknowledge(ADA, trip).then().statusCode(200);

        publish(2, false);
        await().atMost(PATIENCE).until(() -> editions() == 2);
        get(ADA, trip).then().body("travel", equalTo("READY"));
        as(ADA).get("/api/trips/" + trip + "/briefing").then().body("acknowledged", equalTo(true));

        publish(3, true);
        await().atMost(PATIENCE).until(() -> editions() == 3);
        get(ADA, trip).then().body("travel", equalTo("PLANNED"));
        as(ADA).get("/api/trips/" + trip + "/briefing")
                .then()
                .body("acknowledged", equalTo(false))
                .body("last.voidReason", equalTo("NEW_EDITION"));
        assertThat(told(ADA, trip)).contains("trip-briefing-void");

        acknowledge(ADA, trip).then().statusCode(200).body("acknowledged", equalTo(true));
    }

    @Test
    void anEditionAcknowledgedDirectlyIsShownSo() {
        Topics.send(
                "sojourn.advisory.acknowledgement",
                advisory.toString(),
                "org.sojourn.advisory.acknowledgement.given.v1",
                advisory.toString(),
                1,
                """
                {"advisoryId":"%s","advisoryReference":"AD-TEST-SL00","number":1,"personId":"%s",
                 "acknowledgedAt":"2026-11-24T10:00:00Z","via":"DIRECT"}""".formatted(advisory, ADA.id()));
        await().atMost(PATIENCE)
                .until(() ->
                        Db.count("select count(*) from edition_acknowledgement where advisory_id = ?", advisory) == 1);
        String trip = submitted(ADA, plan("SL", 30));

        as(ADA).get("/api/trips/" + trip + "/briefing")
                .then()
                .body("alreadyAcknowledged", hasSize(1))
                .body("alreadyAcknowledged[0].number", equalTo(1))
                .body("acknowledged", equalTo(false));
    }

    @Test
    void aBriefingHoldsForAYear() {
        String trip = approved(ADA, PETRA, "SL", 30);
        acknowledge(ADA, trip).then().statusCode(200);
        Db.execute("update briefing set valid_until = now() - interval '1 minute' where trip_id = ?::uuid", trip);

        sweep("briefing-expiry");

        as(ADA).get("/api/trips/" + trip + "/briefing").then().body("last.voidReason", equalTo("EXPIRED"));
        get(ADA, trip).then().body("travel", equalTo("PLANNED"));
        assertThat(told(ADA, trip)).containsOnlyOnce("trip-briefing-void");
    }

    @Test
    void everyPersonalTableIsUnderARowPolicyThatHidesItsRows() throws SQLException {
        String trip = submitted(ADA, plan("SL", 30));
        acknowledge(ADA, trip).then().statusCode(200);
        Db.execute(
                "insert into edition_acknowledgement (person_id, advisory_id, number, unit_path, acknowledged_at)"
                        + " values (?, ?, 9, '/authority/orion-labs/robotics', now())",
                ADA.id(),
                advisory);
        for (String table : List.of("briefing", "briefing_edition", "edition_acknowledgement")) {
            RowPolicies.hide(table);
        }
    }

    private long editions() {
        return Db.count("select count(*) from edition where advisory_id = ?", advisory);
    }

    private static Response acknowledge(TestPerson person, String trip) {
        String path = "/api/trips/" + trip + "/briefing";
        return as(person)
                .header("If-Match", as(person).get(path).header("ETag"))
                .post(path + "/acknowledge");
    }

    private void publish(int number, boolean major) {
        Topics.send(
                "sojourn.advisory.edition",
                advisory.toString(),
                "org.sojourn.advisory.edition.published.v1",
                advisory.toString(),
                number * 10L,
                """
                {"advisoryId":"%s","advisoryReference":"AD-TEST-SL00","number":%d,"title":"Guidance","classification":"GREEN",
                 "major":%s,"changeNote":"news","effectiveFrom":"%s","reviewBy":"2027-11-01",
                 "areas":[{"country":"SL","level":3,"indicators":["DET"]}],
                 "audience":{"anyOf":[{"unit":"/authority/orion-labs"}]}}""".formatted(advisory, number, major, TestClock.now().plusSeconds(number)));
    }
}
