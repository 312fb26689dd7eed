package org.sojourn.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * Tries the row-level policies of a personal table as the application role: with each in force strangers see nothing, and when
 * one is dropped in turn the loss is noticed.
 */
public final class RowPolicies {

    private RowPolicies() {}

    /** The personal tables: those with row-level security. */
    public static List<String> tables() {
        return Db.query("select relname from pg_class where relrowsecurity and relkind = 'r' order by relname").stream()
                .map(row -> (String) row.get("relname"))
                .toList();
    }

    /** Every table with the column `unit_path` that holds rows about people is under row-level security, forced on its owner too. */
    public static void areForced(String... exempt) {
        List<String> open = Db.query(
                        "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'unit_path'"
                                + " where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)")
                .stream()
                .map(row -> (String) row.get("relname"))
                .toList();
        assertThat(open).containsExactlyInAnyOrder(exempt);
    }

    /**
     * Fails unless a table with rows shows a stranger none under its policies, and all once its policies are opened: so each
     * policy is what hides them.
     */
    public static void hide(String table) throws SQLException {
        assertThat(Db.count("select count(*) from " + table))
                .as("rows in %s", table)
                .isPositive();
        try (Connection stranger = Db.asApplication()) {
            stranger.setAutoCommit(false);
            assertThat(seen(stranger, table))
                    .as("rows of %s a stranger sees", table)
                    .isZero();
            stranger.rollback();
        }
        Db.execute("alter table %s no force row level security".formatted(table));
        Db.execute("alter table %s disable row level security".formatted(table));
        try (Connection stranger = Db.asApplication()) {
            stranger.setAutoCommit(false);
            assertThat(seen(stranger, table))
                    .as("rows of %s a stranger sees without its policy", table)
                    .isPositive();
            stranger.rollback();
        } finally {
            Db.execute("alter table %s enable row level security".formatted(table));
            Db.execute("alter table %s force row level security".formatted(table));
        }
    }

    private static long seen(Connection stranger, String table) throws SQLException {
        try (Statement statement = stranger.createStatement()) {
            statement.execute("select set_config('sojourn.subject', '%s', true)".formatted(UUID.randomUUID()));
            statement.execute("select set_config('sojourn.scopes', '/somewhere/else', true)");
        }
        return ((Number) Db.query(stranger, "select count(*) from " + table)
                        .getFirst()
                        .values()
                        .iterator()
                        .next())
                .longValue();
    }
}
