package org.sojourn.acceptance.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** All rows of a database, for its superuser. */
final class Rows {

    private static final String TABLES = """
            select format('%I (%s)', c.relname, string_agg(format('%I', a.attname), ', ' order by a.attnum)),
              format('select %s from %I', string_agg(format('%I', a.attname), ', ' order by a.attnum), c.relname)
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            group by c.oid, c.relname""";
    private static final String DROP = """
            select 'truncate ' || string_agg(format('%I', relname), ', ') from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition""";
    private static final String SEQUENCES = """
            select format('select setval(%L, %s, %L)', sequencename, coalesce(last_value, start_value), last_value is not null)
            from pg_sequences where schemaname = 'public'""";

    private final Connection connection;

    Rows(Connection connection) {
        this.connection = connection;
    }

    /** Leaves the tables and nothing in them. */
    void drop() throws SQLException {
        run(connection, text(connection, DROP).getFirst());
    }

    /** Puts the rows of another database into these tables, by way of a folder that both servers may write to. */
    void takeFrom(Connection other, Path folder) throws SQLException, IOException {
        drop();
        run(connection, "set session_replication_role = replica");
        for (Table table : tables(other)) {
            Path rows = folder.resolve("rows");
            run(other, "copy (" + table.query() + ") to '" + rows + "' (format binary)");
            run(connection, "copy " + table.target() + " from '" + rows + "' (format binary)");
            Files.delete(rows);
        }
        for (String set : text(other, SEQUENCES)) {
            text(connection, set);
        }
        run(connection, "reset session_replication_role");
    }

    private record Table(String target, String query) {}

    private static List<Table> tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            var tables = new ArrayList<Table>();
            while (row.next()) {
                tables.add(new Table(row.getString(1), row.getString(2)));
            }
            return tables;
        }
    }

    private static List<String> text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
