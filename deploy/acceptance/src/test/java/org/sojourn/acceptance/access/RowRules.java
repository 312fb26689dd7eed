package org.sojourn.acceptance.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/**
 * What a personal table promises to the role of the service: a stranger sees no row, changes none and adds none, the system does all
 * of that, and who is admitted to what is published reads it.
 */
public final class RowRules {

    private static final String TABLES = "select relname from pg_class where relrowsecurity and relkind = 'r'"
            + " and relnamespace = 'public'::regnamespace order by relname";

    /** Catalogues. */
    private static final Set<String> READ_BY_ALL = Set.of("country_group");

    /** Whoever acts is recorded, and tells those whom it concerns. */
    private static final Set<String> ADDED_TO_BY_ALL = Set.of("audit_entry", "notice");

    /** What a person tells of himself, and does not read. */
    private static final Set<String> ADDED_TO_BY_PERSON = Set.of("incident_entry");

    private static final Set<String> PUBLISHED = Set.of("edition");

    private static final String STRANGER =
            "select set_config('sojourn.subject', '%s', true),".formatted(UUID.randomUUID())
                    + " set_config('sojourn.scopes', '/somewhere/else', true), set_config('sojourn.system', '', true)";
    private static final String READER = STRANGER + ", set_config('sojourn.reader_unit', '/authority', true)";
    private static final String SYSTEM = "select set_config('sojourn.system', 'on', true)";
    private static final String REFUSED = "42501";

    private final Connection database;
    private final String role;
    private final String table;

    RowRules(Connection database, String role, String table) {
        this.database = database;
        this.role = role;
        this.table = table;
    }

    /** Which tables of the services break a promise, and which one. */
    public static List<String> broken(Site site) throws SQLException {
        List<String> broken = new ArrayList<>();
        for (Part service : Site.SERVICES) {
            String name = Site.databaseOf(service);
            try (Connection database = site.database(name)) {
                database.setAutoCommit(false);
                for (String table : tables(database)) {
                    new RowRules(database, name + "_app", table)
                            .broken()
                            .ifPresent(promise -> broken.add(name + "." + table + ": " + promise));
                }
                database.rollback();
            }
        }
        return broken;
    }

    /** The tables that row-level security guards. */
    static List<String> tables(Connection database) throws SQLException {
        return Sql.query(database, TABLES).stream()
                .map(table -> table.getOrDefault("relname", ""))
                .toList();
    }

    /** Which promise is broken, if one is; leaves everything as it was. */
    Optional<String> broken() throws SQLException {
        Savepoint before = database.setSavepoint();
        try {
            boolean empty = count() == 0;
            if (empty) {
                MadeUpRow.into(database, table);
            }
            Optional<String> seeing = seeing(count(), !empty && PUBLISHED.contains(table));
            Optional<String> changing = seeing.isPresent() ? seeing : changing();
            return changing.isPresent() ? changing : adding();
        } finally {
            database.rollback(before);
        }
    }

    /** Whether a row can be moved to another unit at all. */
    boolean movable() throws SQLException {
        return columns("UPDATE").contains("\"unit_path\"");
    }

    /** A row that was made up is not published. */
    private Optional<String> seeing(long rows, boolean published) throws SQLException {
        long seen = under(STRANGER, this::count);
        if (seen != (READ_BY_ALL.contains(table) ? rows : 0)) {
            return Optional.of("a stranger sees " + seen + " of " + rows);
        }
        if (under(SYSTEM, this::count) != rows) {
            return Optional.of("the system does not see all");
        }
        boolean unread = published && under(READER, this::count) == 0;
        return unread ? Optional.of("a reader does not see what is published") : Optional.empty();
    }

    private Optional<String> changing() throws SQLException {
        List<String> columns = columns("UPDATE");
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        String change = "update %s set %s = null".formatted(table, columns.getFirst());
        if (under(STRANGER, () -> reaches(change))) {
            return Optional.of("a stranger changes rows");
        }
        return under(SYSTEM, () -> reaches(change)) ? Optional.empty() : Optional.of("the system changes none");
    }

    private Optional<String> adding() throws SQLException {
        List<String> columns = columns("INSERT");
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        String names = String.join(", ", columns);
        Map<String, String> some = Sql.query(
                        database, "select row_to_json(t)::text as row, t.* from %s t limit 1".formatted(table))
                .getFirst();
        String row = some.getOrDefault("row", "");
        String add = "insert into %1$s (%2$s) select %2$s from json_populate_record(null::%1$s, '%3$s')"
                .formatted(table, names, row.replace("'", "''"));
        if (under(STRANGER, () -> admits(add)) != ADDED_TO_BY_ALL.contains(table)) {
            return Optional.of("whether a stranger adds rows");
        }
        if (ADDED_TO_BY_PERSON.contains(table)
                && !under(
                        "select set_config('sojourn.subject', '%s', true), set_config('sojourn.scopes', '', true), set_config('sojourn.system', '', true)"
                                .formatted(some.get("traveller_id")),
                        () -> admits(add))) {
            return Optional.of("a person does not add what is about himself");
        }
        return under(SYSTEM, () -> admits(add)) ? Optional.empty() : Optional.of("the system adds none");
    }

    /** A row that a constraint or a trigger stands up for was reached too. */
    private boolean reaches(String change) {
        try {
            return Sql.update(database, change) > 0;
        } catch (SQLException reached) {
            return true;
        }
    }

    /** Policies are asked before constraints are. */
    private boolean admits(String add) {
        try {
            return Sql.update(database, add) > 0;
        } catch (SQLException fault) {
            return !REFUSED.equals(fault.getSQLState());
        }
    }

    /** What the role may write of a row, as far as it is stored as it is given. */
    private List<String> columns(String privilege) throws SQLException {
        return Sql.query(
                        database,
                        "select attname from pg_attribute where attrelid = '%1$s'::regclass and attnum > 0 and not attisdropped"
                                        .formatted(table)
                                + " and attgenerated = '' and attidentity = ''"
                                + " and has_column_privilege('%s', attrelid, attnum, '%s') order by attnum"
                                        .formatted(role, privilege))
                .stream()
                .map(column -> column.getOrDefault("attname", ""))
                .map(name -> '"' + name + '"')
                .toList();
    }

    private long count() throws SQLException {
        Map<String, String> row =
                Sql.query(database, "select count(*) as n from " + table).getFirst();
        return Long.parseLong(row.getOrDefault("n", "0"));
    }

    private <T> T under(String context, Step<T> step) throws SQLException {
        Savepoint before = database.setSavepoint();
        try {
            Sql.execute(database, "set local role " + role);
            Sql.query(database, context);
            return step.take();
        } finally {
            database.rollback(before);
        }
    }

    /** What is tried under the role and a context. */
    private interface Step<T> {
        T take() throws SQLException;
    }
}
