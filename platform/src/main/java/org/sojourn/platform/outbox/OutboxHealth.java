package org.sojourn.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.sojourn.platform.metric.Measurement;

/** Tells when events wait too long; never makes a service unready, for it goes on without Kafka. */
@Wellness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Measurement age;

    OutboxHealth(@DataSource("background") AgroalDataSource database) {
        Backlog backlog = new Backlog(database);
        this.age = new Measurement(() -> backlog.age().toMillis() / 1000.0);
    }

    void measure(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("sojourn.outbox.oldest.unsent", age, Measurement::value)
                .baseUnit("seconds")
                .register(metrics);
    }

    @Override
    public HealthCheckResponse call() {
        double seconds = age.value();
        return HealthCheckResponse.named("outbox")
                .withData("oldestUnsentSeconds", Double.toString(seconds))
                .status(seconds <= LIMIT.toSeconds())
                .build();
    }
}
