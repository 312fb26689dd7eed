package org.sojourn.platform.roster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.Role;

/** Writes the mirror; a row is touched only where something differs. */
final class RosterRows {

    private static final String PERSON =
            "insert into person (id, username, name, unit_path, roles, coverage, email) values (?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (id) do update set username = excluded.username, name = excluded.name, unit_path = excluded.unit_path,"
                    + " roles = excluded.roles, coverage = excluded.coverage, email = coalesce(excluded.email, person.email), left_at = null"
                    + " where (person.username, person.name, person.unit_path, person.roles, person.coverage, person.email, person.left_at)"
                    + " is distinct from (excluded.username, excluded.name, excluded.unit_path, excluded.roles, excluded.coverage, coalesce(excluded.email, person.email), null)";

    private static final String UNIT = "insert into unit (path, calendar, zone, disclose_readers) values (?, ?, ?, ?)"
            + " on conflict (path) do update set calendar = excluded.calendar, zone = excluded.zone,"
            + " disclose_readers = excluded.disclose_readers, left_at = null"
            + " where (unit.calendar, unit.zone, unit.disclose_readers, unit.left_at)"
            + " is distinct from (excluded.calendar, excluded.zone, excluded.disclose_readers, null)";

    private RosterRows() {}

    static void ofToken(DataSource database, Caller caller) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PERSON)) {
            person(statement, new MirroredPerson(caller));
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the person could not be taken into the roster", fault);
        }
    }

    /** Replaces the whole mirror by what Keycloak says: upserts what is there, marks the rest as left, and blanks those of them who were erased. */
    static void replace(Connection connection, List<MirroredUnit> units, List<MirroredPerson> people, Instant now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNIT)) {
            for (MirroredUnit unit : units) {
                statement.setString(1, unit.path());
                statement.setString(2, unit.calendar());
                statement.setString(3, unit.zone());
                statement.setObject(4, unit.discloseReaders(), Types.BOOLEAN);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        try (PreparedStatement statement = connection.prepareStatement(PERSON)) {
            for (MirroredPerson person : people) {
                person(statement, person);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        supervisors(connection, people);
        left(
                connection,
                "unit",
                "path",
                "text",
                units.stream().map(MirroredUnit::path).toArray(),
                now);
        left(
                connection,
                "person",
                "id",
                "uuid",
                people.stream().map(MirroredPerson::id).toArray(),
                now);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select blank_erased_people()");
        }
    }

    private static void person(PreparedStatement statement, MirroredPerson person) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setObject(1, person.id());
        statement.setString(2, person.username());
        statement.setString(3, person.name());
        statement.setString(4, person.unit());
        statement.setArray(5, connection.createArrayOf("text", sorted(person.roles())));
        statement.setArray(6, connection.createArrayOf("text", sorted(person.coverage())));
        statement.setString(7, person.email());
    }

    private static Object[] sorted(Collection<String> values) {
        return values.stream().sorted().toArray();
    }

    /** By the user names of those who are there; somebody who left may have had the same. */
    private static void supervisors(Connection connection, List<MirroredPerson> people) throws SQLException {
        Map<String, UUID> ids = people.stream()
                .collect(Collectors.toMap(MirroredPerson::username, MirroredPerson::id, (one, other) -> one));
        try (PreparedStatement statement = connection.prepareStatement(
                "update person set supervisor = ? where id = ? and supervisor is distinct from ?")) {
            for (MirroredPerson person : people) {
                UUID supervisor = person.supervisor() == null ? null : ids.get(person.supervisor());
                statement.setObject(1, supervisor, Types.OTHER);
                statement.setObject(2, person.id());
                statement.setObject(3, supervisor, Types.OTHER);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void left(
            Connection connection, String table, String key, String type, Object[] present, Instant now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update %s set left_at = ? where left_at is null and %s <> all (?)".formatted(table, key))) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setArray(2, connection.createArrayOf(type, present));
            statement.executeUpdate();
        }
    }

    /** A unit as Keycloak has it. */
    record MirroredUnit(
            String path,
            @Nullable String calendar,
            @Nullable String zone,
            @Nullable Boolean discloseReaders) {}

    /** A person as Keycloak, or his token, has him. */
    record MirroredPerson(
            UUID id,
            String username,
            String name,
            String unit,
            Collection<String> roles,
            Collection<String> coverage,
            @Nullable String email,
            @Nullable String supervisor) {

        MirroredPerson(Caller caller) {
            this(
                    caller.subject(),
                    caller.username(),
                    caller.name(),
                    caller.unit(),
                    caller.roles().stream().map(Role::wireName).toList(),
                    caller.coverage(),
                    null,
                    null);
        }
    }
}
