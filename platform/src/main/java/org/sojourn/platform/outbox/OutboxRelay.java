package org.sojourn.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.sojourn.platform.log.BackgroundConfig;
import org.sojourn.platform.log.SoleWorker;
import org.sojourn.platform.log.Wake;

/** Runs the relay while the service runs. */
@ApplicationScoped
class OutboxRelay {

    private final Wake wake = new Wake();
    private final BackgroundConfig config;
    private final SoleWorker worker;

    OutboxRelay(
            @DataSource("background") AgroalDataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            BackgroundConfig config) {
        this.config = config;
        this.worker =
                new SoleWorker("relay", database, wake, new Relay(() -> new KafkaSender(kafka, config.service())));
    }

    void wake() {
        wake.signal();
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }
}
