package org.sojourn.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.sojourn.platform.log.BackgroundConfig;
import org.sojourn.platform.log.SoleWorker;
import org.sojourn.platform.log.Wake;

/** Runs the sealer while the service runs, on real time. */
@ApplicationScoped
class AuditSealer {

    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(60);

    private final BackgroundConfig background;
    private final SoleWorker worker;

    AuditSealer(
            @DataSource("background") AgroalDataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            BackgroundConfig background,
            AuditConfig audit) {
        this.background = background;
        var sealer = new Sealer(
                () -> new CheckpointAnchor(
                        background.service(), InstantSource.system(), audit.checkpoints(), audit.keys(), kafka),
                CHECKPOINT_INTERVAL);
        this.worker = new SoleWorker("sealer", database, new Wake(), sealer);
    }

    void start(@Observes StartupEvent event) {
        if (background.enabled()) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }
}
