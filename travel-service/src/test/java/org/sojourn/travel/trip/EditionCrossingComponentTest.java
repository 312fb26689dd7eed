package org.sojourn.travel.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.VICTOR;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.declared;
import static org.sojourn.travel.trip.TripPlans.get;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

/** Editions and trips that cross: either the trip sees the edition, or the edition finds the trip. */
@QuarkusTest
@WithSojourn("travel")
class EditionCrossingComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aSubmissionWaitsForAnEditionThatIsBeingAppliedAndSeesIt() throws Exception {
        String trip = declared(ADA, plan("UY", 40));
        String version = get(ADA, trip).header("ETag");
        try (Connection edition = Db.asSuperuser()) {
            edition.setAutoCommit(false);
            lockAlone(edition, "UY");
            CompletableFuture<Response> submission = CompletableFuture.supplyAsync(
                    () -> as(ADA).header("If-Match", version).body("{}").post("/api/trips/" + trip + "/submit"));
            awaitWaiting();
            insertEdition(edition, "UY", 4);
            edition.commit();

            submission
                    .get(20, TimeUnit.SECONDS)
                    .then()
                    .statusCode(200)
                    .body("content.assessment.legs[0].level", equalTo("4"))
                    .body("content.assessment.legs[0].editions[0].number", equalTo(1));
        }
    }

    @Test
    void anEditionWaitsForASubmissionThatIsUnderWayAndFindsItsTrip() throws Exception {
        String trip = submitted(ADA, plan("PY", 40));
        UUID advisory = UUID.randomUUID();
        try (Connection submission = Db.asSuperuser()) {
            submission.setAutoCommit(false);
            Db.query(submission, "select pg_advisory_xact_lock_shared(hashtextextended('country|PY', 0))");
            publish(advisory, 1, "PY", 4);
            awaitWaiting();
            assertThat(Db.count("select count(*) from edition where advisory_id = ?", advisory))
                    .isZero();
            submission.commit();
        }

        await().atMost(PATIENCE).until(() -> get(ADA, trip).path("content.guidanceChangedAt") != null);
    }

    @Test
    void nobodyDecidesOnGuidanceThatHeDidNotSee() {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, "BO", 3);
        await().atMost(PATIENCE)
                .until(() -> Db.count("select count(*) from edition where advisory_id = ?", advisory) == 1);
        String trip = submitted(ADA, plan("BO", 40));
        String seen = get(PETRA, trip).header("ETag");

        publish(advisory, 2, "BO", 4);
        await().atMost(PATIENCE).until(() -> get(ADA, trip).path("content.guidanceChangedAt") != null);

        String approval = "{\"outcome\":\"APPROVED\",\"reasons\":\"fine\"}";
        as(PETRA)
                .header("If-Match", seen)
                .body(approval)
                .post("/api/trips/" + trip + "/decide")
                .then()
                .statusCode(412);
        command(PETRA, trip, "decide", approval)
                .then()
                .statusCode(200)
                .body("content.guidanceChangedAt", nullValue())
                .body("content.assessment.legs[0].level", equalTo("4"))
                .body("content.assessment.legs[0].editions.number", equalTo(java.util.List.of(2)));
        assertThat(as(ADA).get("/api/trips/" + trip + "/evaluations").<java.util.List<String>>path("occasion"))
                .containsExactly("SUBMITTED", "DECIDED");
    }

    @Test
    void guidanceForOthersLeavesATripAlone() {
        String trip = declared(VICTOR, plan("EC", 40));
        command(VICTOR, trip, "submit", "{}")
                .then()
                .statusCode(200)
                .body("content.assessment.decisiveLevel", equalTo("UNKNOWN"));
        UUID advisory = UUID.randomUUID();

        publish(advisory, 1, "EC", 4);
        await().atMost(PATIENCE)
                .until(() -> Db.count("select count(*) from edition where advisory_id = ?", advisory) == 1);

        get(VICTOR, trip).then().body("content.guidanceChangedAt", nullValue());
    }

    @Test
    void aWithdrawnEditionLeavesTheCountryUnknown() {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, "PE", 2);
        Topics.send(
                "sojourn.advisory.edition",
                advisory.toString(),
                "org.sojourn.advisory.edition.withdrawn.v1",
                advisory.toString(),
                11,
                "{\"advisoryId\":\"%s\",\"number\":1,\"at\":\"2026-01-02T00:00:00Z\",\"reason\":\"wrong\"}"
                        .formatted(advisory));
        await().atMost(PATIENCE)
                .until(() -> Db.count(
                                "select count(*) from edition where advisory_id = ? and end_fact = 'WITHDRAWN'",
                                advisory)
                        == 1);

        as(ADA).body(plan("PE", 40))
                .post("/api/trips/evaluate")
                .then()
                .statusCode(200)
                .body("decisiveLevel", equalTo("UNKNOWN"))
                .body("mode", equalTo("APPROVE"));
    }

    private static void publish(UUID advisory, int number, String country, int level) {
        Topics.send(
                "sojourn.advisory.edition",
                advisory.toString(),
                "org.sojourn.advisory.edition.published.v1",
                advisory.toString(),
                number * 10L,
                """
                {"advisoryId":"%s","advisoryReference":"AD-TEST-%s00","number":%d,"title":"Guidance","classification":"GREEN",
                 "major":true,"changeNote":"news","effectiveFrom":"2026-01-0%dT00:00:00Z","reviewBy":"2027-11-01",
                 "areas":[{"country":"%s","level":%d,"indicators":["DET"],"group":"GROUP"}],
                 "audience":{"anyOf":[{"coverage":"ai-researchers"}]}}""".formatted(advisory, country, number, number, country, level));
    }

    private static void insertEdition(Connection connection, String country, int level) throws SQLException {
        UUID advisory = UUID.randomUUID();
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into edition (advisory_id, number, advisory_reference, title, classification, major, audience,
                      effective_from, received_at)
                    values ('%s', 1, 'AD-TEST-0000', 'Guidance', 'GREEN', true,
                      '{"anyOf":[{"coverage":"ai-researchers"}]}', now() - interval '1 day', now())""".formatted(advisory));
            statement.execute(
                    "insert into edition_area (advisory_id, number, sequence, country, level, indicators) values ('%s', 1, 0, '%s', %d, '{}')"
                            .formatted(advisory, country, level));
        }
    }

    private static void lockAlone(Connection connection, String country) throws SQLException {
        Db.query(connection, "select pg_advisory_xact_lock(hashtextextended('country|' || ?, 0))", country);
    }

    private static void awaitWaiting() {
        await().atMost(PATIENCE)
                .until(() -> Db.count("select count(*) from pg_locks where locktype = 'advisory' and not granted") > 0);
    }
}
