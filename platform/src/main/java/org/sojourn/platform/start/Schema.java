package org.sojourn.platform.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migrations of this build, and which of them a database lacks. */
public final class Schema {

    private static final Set<MigrationState> LACKING = EnumSet.of(MigrationState.PENDING, MigrationState.FAILED);

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
            statement.execute("grant select on " + history(migrated, statement) + " to "
                    + statement.enquoteIdentifier(app, true));
        } catch (SQLException fault) {
            throw new IllegalStateException("the applied migrations could not be shown to " + app, fault);
        }
    }

    /** What fails outside a transaction leaves a mark, which would stop every later run; such a migration is written to be begun again. */
    public static void forgetFailures(Flyway flyway) {
        if (Arrays.stream(flyway.info().applied())
                .noneMatch(migration -> migration.getState().isFailed())) {
            return;
        }
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from " + history(flyway, statement) + " where not success");
        } catch (SQLException fault) {
            throw new IllegalStateException("the failed migrations could not be forgotten", fault);
        }
    }

    private static String history(Flyway flyway, Statement statement) throws SQLException {
        return statement.enquoteIdentifier(flyway.getConfiguration().getTable(), true);
    }

    /** The versions that the database lacks, or has by half. */
    static List<String> missing(DataSource database) {
        return Arrays.stream(configuration().dataSource(database).load().info().all())
                .filter(migration -> LACKING.contains(migration.getState()))
                .map(migration -> String.valueOf(migration.getVersion()))
                .toList();
    }
}
