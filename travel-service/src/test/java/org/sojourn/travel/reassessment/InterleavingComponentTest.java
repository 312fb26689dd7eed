package org.sojourn.travel.reassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.travel.reassessment.Editions.PATIENCE;
import static org.sojourn.travel.reassessment.Editions.publish;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.declared;
import static org.sojourn.travel.trip.TripPlans.get;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

/**
 * Every way in which a trip and a change of guidance can cross: one of them is stopped just before it commits, while it holds the
 * countries, until the other waits for it. Whatever the order, the trip was judged by the new guidance or is asked about it.
 */
@QuarkusTest
@WithSojourn("travel")
class InterleavingComponentTest {

    private static final String APPROVAL = "{\"outcome\":\"APPROVED\",\"reasons\":\"fine\"}";
    private static final String COUNTRY = "KE";

    /** What is done to the trip. */
    enum Step {
        SUBMIT,
        AMEND,
        DECIDE,
        UNDO
    }

    /** What happens to the guidance. */
    enum Change {
        PUBLISHED,
        PUBLISHED_TWICE,
        WITHDRAWN
    }

    /** Which of the two holds the countries first, by the table that the test keeps it from writing to at its end. */
    enum First {
        TRIP("audit_entry"),
        EDITION("reassessment");

        private final String table;

        First(String table) {
            this.table = table;
        }
    }

    static Stream<Arguments> crossings() {
        return Arrays.stream(Step.values())
                .flatMap(step -> Arrays.stream(Change.values())
                        .flatMap(change ->
                                Arrays.stream(First.values()).map(first -> Arguments.of(step, change, first))));
    }

    @ParameterizedTest
    @MethodSource("crossings")
    void noCrossingIsMissed(Step step, Change change, First first) throws Exception {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, COUNTRY, 3);
        String trip = prepared(step);
        String version = get(ADA, trip).header("ETag");
        CompletableFuture<Response> doing;
        try (Connection gate = Db.asSuperuser();
                Statement statement = gate.createStatement()) {
            gate.setAutoCommit(false);
            statement.execute("lock table " + first.table + " in share mode");
            if (first == First.TRIP) {
                doing = CompletableFuture.supplyAsync(() -> run(step, trip, version));
                awaitWaiting("relation");
                send(advisory, change);
            } else {
                send(advisory, change);
                awaitWaiting("relation");
                doing = CompletableFuture.supplyAsync(() -> run(step, trip, version));
            }
            awaitWaiting("advisory");
            gate.rollback();
        }
        int status = doing.get(30, TimeUnit.SECONDS).statusCode();
        awaitApplied(advisory, change);

        assertThat(status).isIn(200, 201, 412);
        assertThat(judged(trip, advisory, change) || asked(trip, advisory, change))
                .as("%s and %s, %s first, answered %d", step, change, first, status)
                .isTrue();
    }

    private static String prepared(Step step) {
        return switch (step) {
            case SUBMIT -> declared(ADA, plan(COUNTRY, 40));
            case AMEND, DECIDE -> submitted(ADA, plan(COUNTRY, 40));
            case UNDO -> {
                String trip = submitted(ADA, plan(COUNTRY, 40));
                command(ADA, trip, "withdraw", "{\"reasonCode\":\"WORK\"}")
                        .then()
                        .statusCode(200);
                yield trip;
            }
        };
    }

    private static Response run(Step step, String trip, String version) {
        return switch (step) {
            case SUBMIT -> post(ADA, trip + "/submit", version, "{}");
            case AMEND -> post(ADA, trip + "/amendments", version, plan(COUNTRY, 41));
            case DECIDE -> post(PETRA, trip + "/decide", version, APPROVAL);
            case UNDO -> post(ADA, trip + "/undo", version, null);
        };
    }

    private static Response post(TestPerson person, String path, String version, @Nullable String body) {
        var request = as(person)
                .header("If-Match", version)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return (body == null ? request : request.body(body)).post("/api/trips/" + path);
    }

    private static void send(UUID advisory, Change change) {
        switch (change) {
            case PUBLISHED -> Editions.send(advisory, 2, COUNTRY, 4, true);
            case PUBLISHED_TWICE -> {
                Editions.send(advisory, 2, COUNTRY, 4, true);
                Editions.send(advisory, 3, COUNTRY, 3, true);
            }
            case WITHDRAWN ->
                Topics.send(
                        "sojourn.advisory.edition",
                        advisory.toString(),
                        "org.sojourn.advisory.edition.withdrawn.v1",
                        advisory.toString(),
                        11,
                        "{\"advisoryId\":\"%s\",\"number\":1,\"at\":\"2026-02-01T00:00:00Z\",\"reason\":\"wrong\"}"
                                .formatted(advisory));
        }
    }

    private static void awaitApplied(UUID advisory, Change change) {
        String condition =
                change == Change.WITHDRAWN ? "number = 1 and end_fact = 'WITHDRAWN'" : "number = " + newest(change);
        await().atMost(PATIENCE)
                .until(() ->
                        Db.count("select count(*) from edition where advisory_id = ? and " + condition, advisory) == 1);
    }

    private static int newest(Change change) {
        return switch (change) {
            case PUBLISHED -> 2;
            case PUBLISHED_TWICE -> 3;
            case WITHDRAWN -> 1;
        };
    }

    /** Whether the latest evaluation rests on the guidance as it is now. */
    private static boolean judged(String trip, UUID advisory, Change change) {
        String edition = "{\"advisoryId\":\"%s\",\"number\":%d}".formatted(advisory, newest(change));
        long named = Db.count("""
                select count(*) from (
                  select answer from evaluation where trip_id = ?::uuid order by at desc, id desc limit 1) latest,
                  jsonb_array_elements(answer -> 'legs') leg
                where leg -> 'editions' @> jsonb_build_array(?::jsonb)""", trip, edition);
        return (change == Change.WITHDRAWN) == (named == 0);
    }

    private static boolean asked(String trip, UUID advisory, Change change) {
        return Db.count(
                        "select count(*) from reassessment where object_id = ?::uuid and advisory_id = ? and number = ?"
                                + " and state = 'OPEN'",
                        trip,
                        advisory,
                        newest(change))
                == 1;
    }

    private static void awaitWaiting(String kind) {
        await().atMost(PATIENCE)
                .until(() -> Db.count("select count(*) from pg_locks where locktype = ? and not granted", kind) > 0);
    }
}
