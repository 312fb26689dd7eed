package org.sojourn.travel.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.travel.checkin.Watch.sweep;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.WithSojourn;

/** A hundred thousand waiting timers of which five hundred are due: what a sweep touches is what is due. */
@QuarkusTest
@WithSojourn("travel")
class TimersAtScaleComponentTest {

    private static final Logger LOG = Logger.getLogger(TimersAtScaleComponentTest.class);
    private static final int WAITING = 100_000;
    private static final int DUE = 500;

    private String trip = "";

    @BeforeEach
    void travel() {
        trip = submitted(EMIL, plan("ER", 30));
        Db.execute("update trip set travel = 'AWAY' where id = ?::uuid", trip);
    }

    @AfterEach
    void clear() {
        Db.execute("delete from check_in_step where trip_id = ?::uuid", trip);
        Db.execute("delete from check_in where trip_id = ?::uuid", trip);
    }

    @Test
    void twoReplicasThatSweepAtOnceMissEachCheckInOnce() throws Exception {
        insert(0, DUE);
        CountDownLatch both = new CountDownLatch(2);
        List<CompletableFuture<Integer>> replicas = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> replica(both)))
                .limit(2)
                .toList();
        for (CompletableFuture<Integer> replica : replicas) {
            replica.get(60, TimeUnit.SECONDS);
        }

        assertThat(Db.count("select count(*) from check_in where trip_id = ?::uuid and state = 'MISSED'", trip))
                .isEqualTo(DUE);
        assertThat(Db.count("select count(*) from check_in_step where trip_id = ?::uuid", trip))
                .isEqualTo(DUE);
        assertThat(Db.count(
                        "select count(*) from notice where recipient = ? and kind = 'check-in-missed' and link ="
                                + " '/api/trips/' || (select reference from trip where id = ?::uuid) || '/check-ins'",
                        EMIL.id(),
                        trip))
                .isEqualTo(DUE);
        assertThat(Db.count("select count(*) from check_in where trip_id = ?::uuid and version <> 1", trip))
                .isZero();
    }

    @Test
    void aSweepTouchesOnlyWhatIsDueAmongAHundredThousand() throws SQLException {
        insert(WAITING - DUE, 0);
        Db.execute("analyze check_in");
        insert(0, DUE);
        String plan = planOfSweep();
        assertThat(plan).contains("ix_check_in_misses").doesNotContain("Seq Scan on check_in");
        assertThat(plan).as("rows that a batch reads").contains("Index Scan using ix_check_in_misses");

        long begin = System.nanoTime();
        int batches = 0;
        while (Db.count(
                        "select count(*) from check_in where trip_id = ?::uuid and state = 'DUE' and misses_at <= ?::timestamptz",
                        trip,
                        TestClock.now().toString())
                > 0) {
            sweep("check-in-miss");
            batches++;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);

        LOG.infof("%d timers due among %d were handled in %d batches, %d ms", DUE, WAITING, batches, took.toMillis());
        assertThat(batches).isLessThanOrEqualTo(3);
        assertThat(Db.count("select count(*) from check_in where trip_id = ?::uuid and state = 'MISSED'", trip))
                .isEqualTo(DUE);
        assertThat(Db.count("select count(*) from check_in where trip_id = ?::uuid and state = 'DUE'", trip))
                .isEqualTo(WAITING - DUE);
    }

    private static int replica(CountDownLatch both) {
        both.countDown();
        try {
            both.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        int all = 0;
        int handled;
        do {
            handled = sweep("check-in-miss");
            all += handled;
        } while (handled > 0);
        return all;
    }

    private String planOfSweep() throws SQLException {
        try (Connection connection = Db.asApplication()) {
            connection.setAutoCommit(false);
            try (var settings = connection.createStatement()) {
                settings.execute("select set_config('sojourn.system', 'on', true)");
            }
            try (var explain = connection.prepareStatement("explain " + AlertTable.MISS)) {
                Timestamp now = Timestamp.from(TestClock.now());
                explain.setTimestamp(1, now);
                explain.setInt(2, 200);
                explain.setTimestamp(3, now);
                explain.setTimestamp(4, now);
                explain.setTimestamp(5, now);
                explain.setLong(6, 1);
                explain.setLong(7, 1);
                explain.setLong(8, 1);
                var row = explain.executeQuery();
                StringBuilder plan = new StringBuilder();
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
                return plan.toString();
            } finally {
                connection.rollback();
            }
        }
    }

    private void insert(int waiting, int due) {
        Db.execute("""
                insert into check_in (traveller_id, trip_id, id, unit_path, version, occasion, zone, risk, opens_at, due_at,
                  misses_at, state, by_phone, created_at, updated_at)
                select t.traveller_id, t.id, gen_random_uuid(), t.unit_path, 0, 'ROUTINE', 'UTC', 'HIGH', at - interval '1 day',
                  at - interval '1 hour', at, 'DUE', false, now(), now()
                from trip t, lateral (
                  select now() + interval '1 day' + n * interval '1 minute' as at from generate_series(1, ?) n
                  union all select now() - n * interval '1 second' from generate_series(1, ?) n) times
                where t.id = ?::uuid""", waiting, due, trip);
    }
}
