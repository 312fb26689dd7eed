package org.sojourn.acceptance.secrets;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sojourn.acceptance.site.Site;

/** Every column of every table of every database, as the superuser reads it; the catalogue counts as files, for it has samples of them. */
final class TableCopy {

    private static final String DATABASES = "select datname from pg_database where not datistemplate";
    private static final String COLUMNS = """
            select quote_ident(nspname) || '.' || quote_ident(relname), relname, attname, atttypid = 'bytea'::regtype, nspname = 'pg_catalog'
            from pg_attribute join pg_class on pg_class.oid = attrelid join pg_namespace on pg_namespace.oid = relnamespace
            where relkind in ('r', 'm') and attnum > 0 and not attisdropped and nspname <> 'information_schema'
            order by 1, attnum""";
    private static final int FETCH = 500;

    private TableCopy() {}

    static void search(Site site, Search search) throws SQLException {
        for (String database : databases(site)) {
            try (Connection connection = site.database(database)) {
                connection.setAutoCommit(false);
                for (Map.Entry<String, List<Column>> table :
                        tables(connection, database).entrySet()) {
                    read(connection, table.getKey(), table.getValue(), search);
                }
            }
        }
    }

    private static void read(Connection connection, String table, List<Column> columns, Search search)
            throws SQLException {
        String names = String.join(", ", columns.stream().map(Column::read).toList());
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            ResultSet rows = statement.executeQuery("select " + names + " from " + table);
            while (rows.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    byte[] value = rows.getBytes(i + 1);
                    if (value != null) {
                        search.in(columns.get(i).place(), value);
                    }
                }
            }
        }
    }

    private static List<String> databases(Site site) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = site.database("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(DATABASES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static Map<String, List<Column>> tables(Connection connection, String database) throws SQLException {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                Place place = rows.getBoolean(5)
                        ? Place.DATABASE_FILES
                        : Place.column(database, rows.getString(2), rows.getString(3));
                String name = '"' + rows.getString(3) + '"';
                tables.computeIfAbsent(rows.getString(1), t -> new ArrayList<>())
                        .add(new Column(place, rows.getBoolean(4) ? name : name + "::text"));
            }
        }
        return tables;
    }

    private record Column(Place place, String read) {}
}
