package org.sojourn.platform.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.WithSojourn;

/** Timers that wait while everybody who could fire them stops, and two replicas that start again at once. */
@QuarkusTest
@WithSojourn("travel")
class TimerRestartComponentTest {

    private static final int WAITING = 500;

    @Inject
    @DataSource("background")
    AgroalDataSource background;

    @Inject
    javax.sql.DataSource database;

    @Inject
    Access access;

    @BeforeEach
    void makeTimers() {
        Db.execute("create table alarm (id int primary key, due_at timestamptz not null, fired_at timestamptz)");
        Db.execute("create table alarm_fired (id int not null)");
        Db.execute("grant select, insert, update on alarm, alarm_fired to travel_app");
    }

    @AfterEach
    void removeTimers() {
        Db.execute("drop table alarm, alarm_fired");
        Db.execute("delete from scheduled_tasks where task_name = ?", Alarms.NAME);
    }

    @Test
    void aTimerSetBeforeAStopFiresOnceAfterTheRestartOfTwo() {
        Timers before = replica();
        set(0, 1, Instant.now());
        before.start(new StartupEvent());
        await().atMost(Duration.ofSeconds(30)).until(() -> fired() == 1);
        Instant due = Instant.now().plusSeconds(3);
        set(1, WAITING, due);
        before.stop(new ShutdownEvent());
        await().atMost(Duration.ofSeconds(30)).until(() -> Instant.now().isAfter(due.plusSeconds(1)));
        assertThat(fired()).isEqualTo(1);

        List<Timers> after = Stream.generate(this::replica).limit(2).toList();
        after.forEach(replica -> replica.start(new StartupEvent()));
        await().atMost(Duration.ofSeconds(30)).until(() -> fired() >= 1 + WAITING);
        Instant last = Instant.now();
        await().atMost(Duration.ofSeconds(30)).until(() -> Instant.now().isAfter(last.plusSeconds(3)));
        after.forEach(replica -> replica.stop(new ShutdownEvent()));

        assertThat(fired()).isEqualTo(1 + WAITING);
        assertThat(Db.count("select count(distinct id) from alarm_fired")).isEqualTo(1 + WAITING);
    }

    private Timers replica() {
        return new Timers(background, List.of(new Alarms(database)), List.of(), access, InstantSource.system());
    }

    private static void set(int from, int many, Instant due) {
        Db.execute(
                "insert into alarm (id, due_at) select ? + n, ? from generate_series(0, ? - 1) n",
                from,
                Timestamp.from(due),
                many);
    }

    private static long fired() {
        return Db.count("select count(*) from alarm_fired");
    }
}
