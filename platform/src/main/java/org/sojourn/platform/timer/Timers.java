package org.sojourn.platform.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;

/** Runs the sweeps and other recurring tasks of a service by db-scheduler in its own database: each on one replica, again within 30 s of a killed one. */
@ApplicationScoped
class Timers {

    private static final int LIMIT = 200;

    private final AgroalDataSource database;
    private final List<Sweep> sweeps;
    private final List<RecurringTask<Void>> others;
    private final Access access;
    private final InstantSource clock;
    private @Nullable Scheduler scheduler;

    Timers(
            @DataSource("background") AgroalDataSource database,
            @All List<Sweep> sweeps,
            @All List<RecurringTask<Void>> others,
            Access access,
            InstantSource clock) {
        this.database = database;
        this.sweeps = sweeps;
        this.others = others;
        this.access = access;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        List<RecurringTask<Void>> tasks =
                Stream.concat(sweeps.stream().map(this::task), others.stream()).toList();
        Scheduler starting = Scheduler.create(database)
                .startTasks(tasks)
                .threads(2)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        starting.start();
        scheduler = starting;
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    private RecurringTask<Void> task(Sweep sweep) {
        return Tasks.recurring(sweep.name(), FixedDelay.of(sweep.every())).execute((instance, context) -> run(sweep));
    }

    private void run(Sweep sweep) {
        int handled;
        do {
            handled = QuarkusTransaction.requiringNew()
                    .call(() -> sweep.sweep(access.system(sweep.name()), clock.instant(), LIMIT));
        } while (handled == LIMIT);
    }
}
