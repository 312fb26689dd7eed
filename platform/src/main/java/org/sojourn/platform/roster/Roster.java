package org.sojourn.platform.roster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.access.Units;

/** The mirror of people and units that rules, notices and timers run on; it does not need Keycloak to answer. */
@ApplicationScoped
public class Roster {

    private static final String PERSON =
            "select id, username, name, unit_path, roles, coverage, supervisor, left_at is not null as has_left from person";

    private static final Object READ = new Object();

    private final DataSource database;
    private final AgroalDataSource background;
    private final TransactionSynchronizationRegistry transaction;
    private final RosterConfig config;
    private final Cache<Caller, Boolean> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    Roster(
            DataSource database,
            @io.quarkus.agroal.DataSource("background") AgroalDataSource background,
            TransactionSynchronizationRegistry transaction,
            RosterConfig config) {
        this.database = database;
        this.background = background;
        this.transaction = transaction;
        this.config = config;
    }

    /** Read once in a transaction. */
    public Optional<Person> person(UUID id) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return find(id);
        }
        Map<UUID, Person> read = read();
        Optional<Person> person = Optional.ofNullable(read.get(id)).or(() -> find(id));
        person.ifPresent(found -> read.put(id, found));
        return person;
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, Person> read() {
        Map<UUID, Person> read = (Map<UUID, Person>) transaction.getResource(READ);
        if (read == null) {
            read = new HashMap<>();
            transaction.putResource(READ, read);
        }
        return read;
    }

    private Optional<Person> find(UUID id) {
        List<Person> found = people(PERSON + " where id = ?", statement -> statement.setObject(1, id));
        return found.stream().findFirst();
    }

    /** The people whose role counts in a unit: they hold it there or above; who has left is left out. */
    public List<Person> holders(Role role, String unit) {
        return holders(Set.of(role), Set.of(unit));
    }

    /** The people one of whose roles counts in one of the units, each once. */
    public List<Person> holders(Set<Role> roles, Collection<String> units) {
        Object[] names = roles.stream().map(Role::wireName).toArray();
        Object[] paths = units.stream()
                .map(Units::upFrom)
                .flatMap(List::stream)
                .distinct()
                .toArray();
        List<Person> holders =
                people(PERSON + " where roles && ? and unit_path = any (?) and left_at is null", statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("text", names));
                    statement.setArray(2, statement.getConnection().createArrayOf("text", paths));
                });
        holders.sort(Comparator.comparing(Person::id));
        return holders;
    }

    /** What holds in a unit: each setting from the nearest unit at or above it that makes it. */
    public Unit unitOf(String path) {
        String calendar = null;
        ZoneId zone = null;
        Boolean disclose = null;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select calendar, zone, disclose_readers from unit where path = ? or starts_with(?, path || '/')"
                                + " order by length(path) desc")) {
            statement.setString(1, path);
            statement.setString(2, path);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                calendar = calendar == null ? row.getString("calendar") : calendar;
                String named = row.getString("zone");
                zone = zone == null && named != null ? ZoneId.of(named) : zone;
                disclose = disclose == null ? row.getObject("disclose_readers", Boolean.class) : disclose;
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("the unit could not be read", fault);
        }
        return new Unit(
                path,
                calendar == null ? config.defaultCalendar() : calendar,
                zone == null ? config.defaultZone() : zone,
                disclose != null && disclose);
    }

    /** The paths of all units, those that are gone included. */
    public List<String> units() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select path from unit order by path")) {
            List<String> paths = new ArrayList<>();
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                paths.add(row.getString(1));
            }
            return paths;
        } catch (SQLException fault) {
            throw new IllegalStateException("the units could not be read", fault);
        }
    }

    /**
     * Takes a person into the mirror on the first sight of his token, and whatever the token tells anew. From the other pool: a use case
     * may hold a connection already, and a crowd of new people that each wanted a second one would wait for each other.
     */
    void seen(@Observes Caller caller) {
        if (known.getIfPresent(caller) == null) {
            RosterRows.ofToken(background, caller);
            known.put(caller, true);
        }
    }

    private List<Person> people(String sql, Parameters parameters) {
        List<Person> people = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                people.add(person(row));
            }
            return people;
        } catch (SQLException fault) {
            throw new IllegalStateException("the roster could not be read", fault);
        }
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                row.getString("unit_path"),
                strings(row.getArray("roles")).stream()
                        .map(Role::ofWireName)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                strings(row.getArray("coverage")),
                row.getObject("supervisor", UUID.class),
                row.getBoolean("has_left"));
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }
}
