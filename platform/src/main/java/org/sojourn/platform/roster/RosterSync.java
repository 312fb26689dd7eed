package org.sojourn.platform.roster;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import org.keycloak.admin.client.Keycloak;

/** Reads people and units from Keycloak, page by page, and replaces the mirror by them; a failed reading changes nothing. */
@ApplicationScoped
class RosterSync {

    private final AgroalDataSource database;
    private final Instance<Keycloak> keycloak;
    private final RosterConfig config;
    private final InstantSource clock;
    private final RequestContextController requests;

    RosterSync(
            @DataSource("background") AgroalDataSource database,
            Instance<Keycloak> keycloak,
            RosterConfig config,
            InstantSource clock,
            RequestContextController requests) {
        this.database = database;
        this.keycloak = keycloak;
        this.config = config;
        this.clock = clock;
        this.requests = requests;
    }

    /** No sweep, for it must not hold a transaction open while Keycloak answers. */
    @Produces
    @Singleton
    RecurringTask<Void> task() {
        return Tasks.recurring("roster-sync", FixedDelay.of(config.every())).execute((instance, context) -> {
            if (config.sync()) {
                replace(read());
            }
        });
    }

    /** The admin client lives in the context of a request, and a timer has none. */
    private KeycloakRoster read() {
        boolean activated = requests.activate();
        try {
            return KeycloakRoster.read(keycloak.get().realm("sojourn"));
        } finally {
            if (activated) {
                requests.deactivate();
            }
        }
    }

    private void replace(KeycloakRoster roster) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            RosterRows.replace(connection, roster.units(), roster.people(), clock.instant());
            connection.commit();
        } catch (SQLException fault) {
            throw new IllegalStateException("the roster could not be written", fault);
        }
    }
}
