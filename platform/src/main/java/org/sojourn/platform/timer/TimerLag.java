package org.sojourn.platform.timer;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sojourn.platform.metric.Measurement;

/** How long the recurring task that should have begun first is late, or has been running. */
@ApplicationScoped
class TimerLag {

    private static final String LATEST = """
            select greatest(extract(epoch from clock_timestamp() - min(execution_time)), 0) from scheduled_tasks""";

    private final AgroalDataSource database;
    private final Measurement lag = new Measurement(this::seconds);

    TimerLag(@DataSource("background") AgroalDataSource database) {
        this.database = database;
    }

    void measure(@Observes StartupEvent started, MeterRegistry metrics) {
        Gauge.builder("sojourn.timer.lag", lag, Measurement::value)
                .baseUnit("seconds")
                .register(metrics);
    }

    private double seconds() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LATEST)) {
            return row.next() ? row.getDouble(1) : 0;
        }
    }
}
