package org.sojourn.platform.test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sojourn.platform.access.Role;

/** The database under test, seen past row-level security by a superuser, or as the application role sees it. */
public final class Db {

    private Db() {}

    static void remember(String url, String user, String password, String context) {
        System.setProperty("sojourn.test.db.url", url);
        System.setProperty("sojourn.test.db.user", user);
        System.setProperty("sojourn.test.db.password", password);
        System.setProperty("sojourn.test.db.context", context);
    }

    /** A connection that sees and may do everything. */
    public static Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(property("url"), property("user"), property("password"));
    }

    /** A connection as the application itself has; without a row-level context it sees no personal row. */
    public static Connection asApplication() throws SQLException {
        return DriverManager.getConnection(
                property("url") + "?ApplicationName=" + Plans.OF_A_TEST,
                property("context") + "_app",
                "app-of-the-tests");
    }

    /** Runs a statement as the superuser. */
    public static void execute(String sql, Object... parameters) {
        try (Connection connection = asSuperuser();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.execute();
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }

    /** Rows as the superuser sees them, by column name. */
    public static List<Map<String, Object>> query(String sql, Object... parameters) {
        try (Connection connection = asSuperuser()) {
            return query(connection, sql, parameters);
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }

    public static List<Map<String, Object>> query(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            ResultSet result = statement.executeQuery();
            List<Map<String, Object>> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** The one number a query of the superuser answers. */
    public static long count(String sql, Object... parameters) {
        return ((Number) query(sql, parameters).getFirst().values().iterator().next()).longValue();
    }

    /** The tables in which a word stands anywhere, in clear, or its bytes. */
    public static List<String> tablesWith(String word) {
        String bytes = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        return query(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1")
                .stream()
                .map(row -> String.valueOf(row.get("relname")))
                .filter(table -> count(
                                "select count(*) from \"%1$s\" t where strpos(t::text, ?) > 0 or strpos(t::text, ?) > 0"
                                        .formatted(table),
                                word,
                                bytes)
                        > 0)
                .toList();
    }

    /** The ledger of erasures, outside the database. */
    public static Path ledger() {
        return Path.of(System.getProperty("sojourn.test.ledger", ""));
    }

    static void fillRoster() {
        execute("insert into unit (path, calendar, zone, disclose_readers) values"
                + " ('/authority', 'DE', 'Europe/Berlin', false), ('/authority/orion-labs', 'DE-BE', 'Europe/Berlin', true),"
                + " ('/vega-institute', 'FR', 'Europe/Paris', false)");
        for (TestPerson person : People.all()) {
            execute(
                    "insert into person (id, username, name, unit_path, roles, coverage) values (?, ?, ?, ?, ?, ?)",
                    person.id(),
                    person.username(),
                    person.name(),
                    person.unit(),
                    person.roles().stream().map(Role::wireName).toArray(String[]::new),
                    person.coverage().toArray(String[]::new));
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static String property(String name) {
        return System.getProperty("sojourn.test.db." + name, "");
    }
}
