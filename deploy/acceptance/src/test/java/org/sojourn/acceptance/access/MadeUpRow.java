package org.sojourn.acceptance.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A row for a table that nobody has filled; the constraints that it does not meet go, until the transaction is rolled back. */
final class MadeUpRow {

    private MadeUpRow() {}

    static void into(Connection database, String table) throws SQLException {
        for (Map<String, String> check : Sql.query(
                database,
                "select conname from pg_constraint where conrelid = '%s'::regclass and contype = 'c'"
                        .formatted(table))) {
            Sql.execute(database, "alter table %s drop constraint %s".formatted(table, check.get("conname")));
        }
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Map<String, String> column : Sql.query(
                database,
                "select attname, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''"
                        .formatted(table))) {
            names.add('"' + column.getOrDefault("attname", "") + '"');
            values.add(value(column.getOrDefault("attname", ""), column.getOrDefault("type", "")));
        }
        Sql.execute(database, "set local session_replication_role = replica");
        Sql.execute(
                database,
                "insert into %s (%s) values (%s)"
                        .formatted(table, String.join(", ", names), String.join(", ", values)));
        Sql.execute(database, "set local session_replication_role = origin");
    }

    private static String value(String name, String type) {
        if (type.endsWith("[]")) {
            return "'{}'";
        }
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "timestamp with time zone" -> "now()";
            case "date" -> "current_date";
            case "integer", "bigint", "smallint" -> "1";
            case "xid8" -> "pg_current_xact_id()";
            case "boolean" -> "false";
            case "jsonb" -> "'{}'";
            case "bytea" -> "'\\x00'";
            default -> name.equals("unit_path") ? "'/authority'" : "'x'";
        };
    }
}
