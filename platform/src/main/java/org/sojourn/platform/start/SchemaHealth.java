package org.sojourn.platform.start;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** A service is unready while the schema of its database is older than it needs; a schema that was new enough stays so. */
@Readiness
@ApplicationScoped
class SchemaHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(SchemaHealth.class);

    private final AgroalDataSource database;
    private volatile boolean complete;

    SchemaHealth(@DataSource("background") AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("schema");
        if (complete) {
            return answer.up().build();
        }
        String lacking = lacking();
        complete = lacking.isEmpty();
        if (!complete) {
            LOG.warn(lacking);
            answer.withData("lacking", lacking);
        }
        return answer.status(complete).build();
    }

    private String lacking() {
        try {
            List<String> missing = Schema.missing(database);
            return missing.isEmpty()
                    ? ""
                    : "The schema of SOJOURN_DATABASE_URL is older than this build; the migrations to come are "
                            + missing;
        } catch (RuntimeException unknown) {
            return "Whether the schema of SOJOURN_DATABASE_URL is new enough cannot be told: " + unknown.getMessage();
        }
    }
}
