package org.sojourn.platform.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migrations of this build, and which of them a database lacks. */
public final class Schema {

    private Schema() {}

    /** Where the migrations are, and that those of a later build are no fault: an old service goes on with them. */
    public static FluentConfiguration configuration() {
        return Flyway.configure(Schema.class.getClassLoader())
                .locations("classpath:db/platform", "classpath:db/migration")
                .ignoreMigrationPatterns("*:missing", "*:future")
                .outOfOrder(true);
    }

    /** Lets the service's role see which migrations are applied. */
    public static void show(Flyway migrated, String app) {
        try (Connection connection = migrated.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("grant select on "
                    + statement.enquoteIdentifier(migrated.getConfiguration().getTable(), true) + " to "
                    + statement.enquoteIdentifier(app, true));
        } catch (SQLException fault) {
            throw new IllegalStateException("the applied migrations could not be shown to " + app, fault);
        }
    }

    /** The versions that the database lacks. */
    static List<String> missing(DataSource database) {
        return Arrays.stream(configuration().dataSource(database).load().info().pending())
                .map(migration -> String.valueOf(migration.getVersion()))
                .toList();
    }
}
