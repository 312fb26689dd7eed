package org.sojourn.platform.command;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.sojourn.platform.start.Schema;

/** Brings a service's database to the schema of this build, under the role that owns it. */
public final class Migration {

    /** A statement that waits for a lock makes everybody behind it wait too; rather it fails, and the migration is repeated. What is killed takes its statement with it. */
    private static final String SHORT_WAITS = "set lock_timeout = '5s'; set client_connection_check_interval = '2s'";

    /** An index that is built beside everybody's work waits for all transactions, so also for one that only held Flyway's lock. */
    private static final Map<String, String> LOCK_OF_THE_SESSION =
            Map.of("flyway.postgresql.transactional.lock", "false");

    private Migration() {}

    /**
     * Platform's and the service's migrations are numbered apart, so a later one of platform's may come below the service's. May be repeated, also after it failed or was killed, and may be run by several at once; what is applied
     * already is checked and left, and so is what a later build has applied.
     *
     * @param app the role the service runs as, which is granted what it needs and owns nothing
     */
    public static void run(String url, String owner, String password, String app) {
        FluentConfiguration configuration = Schema.configuration()
                .dataSource(url, owner, password)
                .configuration(LOCK_OF_THE_SESSION)
                .initSql(SHORT_WAITS)
                .placeholders(Map.of("app", app))
                .validateMigrationNaming(true);
        Flyway flyway = configuration.load();
        Schema.forgetFailures(flyway);
        flyway.migrate();
        Schema.show(flyway, app);
    }
}
