package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sojourn.acceptance.Sojourn.as;

import io.restassured.response.Response;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sojourn.acceptance.growth.Fill;
import org.sojourn.local.Stack;

/** The next version of travel-service keeps the references of trips, which each submit writes and each list shows, in two columns. */
@OnKubernetes
@EnabledIfSystemProperty(
        named = "sojourn.next",
        matches = ".+",
        disabledReason = "split: not run; deploy/helm/verify names an image of the next version")
class SplitE2ETest {

    private static final String SERVICE = "travel-service";
    private static final String DEPLOYMENT = "deployment/" + SERVICE;
    private static final String NEXT = System.getProperty("sojourn.next", "");
    private static final int REPLICAS = 2;
    private static final int PEOPLE = 200_000;
    private static final Duration SIDE_BY_SIDE = Duration.ofMinutes(3);

    /** Each look takes a processor for a while, which those who are looked at share. */
    private static final Duration LOOK = Duration.ofSeconds(3);

    private static final String COLUMNS =
            "select count(*) from pg_attribute where attrelid = 'trip'::regclass and attname = 'reference_code'";
    private static final String SPLIT = "select count(*) from trip where reference_code is not null";
    private static final String WHOLE = "select count(*) from trip where reference_code is null";
    private static final String AMISS =
            "select count(*) from trip where reference is distinct from reference_kind || '-' || reference_code";

    private final Stack dataPlane = Stack.forCluster(Cluster.repository(), System.getProperty("sojourn.address"));
    private final List<String> written = new ArrayList<>();
    private final long began = System.nanoTime();

    /** Forward, with a migration that is killed half way; back, on the schema that stays; and forward again. No request fails. */
    @Test
    void splitsAColumnOfAMillionTripsWhilePeopleWork() throws SQLException, IOException, InterruptedException {
        fill();
        List<String> old = Cluster.pods(SERVICE);
        try (Load load = Load.begin();
                ExecutorService operator = Executors.newSingleThreadExecutor()) {
            CompletableFuture<Void> upgrade = CompletableFuture.runAsync(() -> upgrade("--timeout=10m"), operator);
            killTheMigrationHalfWay();
            assertThat(Cluster.pods(SERVICE)).containsExactlyInAnyOrderElementsOf(old);
            upgrade.join();
            Cluster.kubectl("rollout", "pause", DEPLOYMENT);
            say("every row is split");

            await().pollInterval(LOOK)
                    .atMost(Duration.ofMinutes(5))
                    .until(() -> !Cluster.ready(SERVICE, NEXT).isEmpty());
            standSideBySide(old.getFirst(), Cluster.ready(SERVICE, NEXT).getFirst());
            Cluster.kubectl("rollout", "resume", DEPLOYMENT);
            Cluster.awaitRollout(SERVICE);
            assertThat(Cluster.ready(SERVICE, NEXT)).hasSize(REPLICAS);
            readWhatWasWritten();
            say("forward");

            Cluster.helm("rollback", SERVICE, "--wait", "--timeout=6m");
            assertThat(Cluster.ready(SERVICE, NEXT)).isEmpty();
            readWhatWasWritten();
            Journey.declare("ada", Journey.trip("NO", 30, 2));
            say("back");

            upgrade("--wait", "--timeout=6m");
            assertThat(Cluster.ready(SERVICE, NEXT)).hasSize(REPLICAS);
            readWhatWasWritten();
            say("forward again");
            load.endWithoutFailure();
        }
        assertThat(number(AMISS)).isZero();
    }

    private void fill() throws SQLException, IOException {
        Cluster.kubectl("scale", DEPLOYMENT, "--replicas=0");
        Cluster.kubectl("wait", "--for=delete", "pod", "-l", "app.kubernetes.io/name=" + SERVICE, "--timeout=2m");
        Fill.trips(dataPlane, Cluster.repository(), PEOPLE);
        Cluster.kubectl("scale", DEPLOYMENT, "--replicas=" + REPLICAS);
        Cluster.awaitRollout(SERVICE);
        say("%,d trips".formatted(number("select count(*) from trip")));
    }

    private static void upgrade(String... options) {
        Cluster.helm(Stream.concat(
                        Stream.of(
                                "upgrade",
                                SERVICE,
                                System.getProperty("sojourn.chart"),
                                "--reset-then-reuse-values",
                                "--set=image.tag=" + NEXT),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    /** Its Job begins again. */
    private void killTheMigrationHalfWay() throws SQLException {
        await().pollInterval(LOOK)
                .atMost(Duration.ofMinutes(3))
                .until(() -> number(COLUMNS) == 1 && number(SPLIT) > 50_000);
        Cluster.kubectl(
                "delete",
                "pods",
                "-l",
                "app.kubernetes.io/name=" + SERVICE + "-migration",
                "--grace-period=0",
                "--force");
        long left = number(WHOLE);
        say("%,d rows are not split when the migration is killed".formatted(left));
        assertThat(left).isPositive();
    }

    private void standSideBySide(String old, String next) throws InterruptedException {
        long end = System.nanoTime() + SIDE_BY_SIDE.toNanos();
        try (Hatch before = Hatch.into(old);
                Hatch after = Hatch.into(next)) {
            int times = 0;
            while (System.nanoTime() < end) {
                String byOld = changesWhatTheOtherFiled(before, after);
                String byNext = changesWhatTheOtherFiled(after, before);
                if (times++ == 0) {
                    written.addAll(List.of(byOld, byNext));
                }
                Thread.sleep(Duration.ofSeconds(2));
            }
            say("side by side, %d trips from each to the other".formatted(times));
        }
        assertThat(Cluster.pods(SERVICE)).contains(old, next);
    }

    /** A trip is declared and filed by one pod; another finds it by its reference, lists it, and withdraws it; the one sees that. */
    private static String changesWhatTheOtherFiled(Hatch one, Hatch other) {
        Response declared = one.as("ada")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Journey.trip("NO", 30, 2))
                .post("/api/trips");
        String reference = declared.then().statusCode(201).extract().path("reference");
        String trip = "/api/trips/" + reference;
        one.as("ada")
                .header("If-Match", declared.header("ETag"))
                .body("{}")
                .post(trip + "/submit")
                .then()
                .statusCode(200);
        Response found = other.as("ada").get(trip);
        found.then().statusCode(200).body("reference", equalTo(reference));
        other.as("ada").get("/api/trips?limit=100").then().statusCode(200).body("items.reference", hasItem(reference));
        other.as("ada")
                .header("If-Match", found.header("ETag"))
                .body("{\"reasonCode\": \"OTHER\"}")
                .post(trip + "/withdraw")
                .then()
                .statusCode(200)
                .body("reference", equalTo(reference));
        one.as("ada").get(trip).then().statusCode(200).body("authorisation", equalTo("WITHDRAWN"));
        return trip;
    }

    private void readWhatWasWritten() {
        assertThat(written)
                .hasSize(2)
                .allSatisfy(trip -> as("ada").get(trip).then().statusCode(200));
    }

    private long number(String sql) throws SQLException {
        try (Connection travel = dataPlane.database("travel");
                Statement statement = travel.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void say(String what) {
        System.out.printf(
                "[%3d s] %s%n", Duration.ofNanos(System.nanoTime() - began).toSeconds(), what);
    }
}
