package org.sojourn.platform.command;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings a service's database to the schema of this build, under the role that owns it. */
public final class Migration {

    private Migration() {}

    /**
     * Platform's and the service's migrations are numbered apart, so a later one of platform's may come below the service's. May be repeated and may be run by several at once; what is applied already is checked and left.
     *
     * @param app the role the service runs as, which is granted what it needs and owns nothing
     */
    public static void run(String url, String owner, String password, String app) {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(url, owner, password)
                .locations("classpath:db/platform", "classpath:db/migration")
                .placeholders(Map.of("app", app))
                .validateMigrationNaming(true)
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
