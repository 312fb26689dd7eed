package org.sojourn.platform.start;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Ends the start of a service whose settings are not safe, before anything else of it has begun. */
@ApplicationScoped
class StartGate {

    private static final Logger LOG = Logger.getLogger(StartGate.class);
    private static final String POWERFUL = """
            select rolsuper or rolbypassrls or exists (select from pg_class where relowner = pg_roles.oid)
              from pg_roles where rolname = current_user""";

    private final AgroalDataSource database;
    private final String issuer;
    private final Optional<String> keys;
    private final Optional<String> keycloak;
    private final String user;
    private final String password;

    StartGate(
            @DataSource("background") AgroalDataSource database,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> keys,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.server-url") Optional<String> keycloak,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.database = database;
        this.issuer = issuer;
        this.keys = keys;
        this.keycloak = keycloak;
        this.user = user;
        this.password = password;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        if (UnsafeSettings.allowed(ConfigUtils.getProfiles())) {
            return;
        }
        UnsafeSettings unsafe = new UnsafeSettings()
                .issuer(issuer, keys.orElse(issuer))
                .password("SOJOURN_DATABASE_PASSWORD", password, user)
                .role(user, powerful());
        keycloak.ifPresent(address -> unsafe.address("SOJOURN_KEYCLOAK_URL", address));
        unsafe.refuse();
    }

    private boolean powerful() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(POWERFUL)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException unreachable) {
            LOG.warnf("SOJOURN_DATABASE_URL cannot be reached: %s", unreachable.getMessage());
            return false;
        }
    }
}
