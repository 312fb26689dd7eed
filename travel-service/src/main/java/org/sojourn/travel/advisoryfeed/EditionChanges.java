package org.sojourn.travel.advisoryfeed;

import static org.sojourn.platform.time.Timestamps.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.roster.Audience;
import org.sojourn.travel.advisoryfeed.GuidanceChange.Cause;
import org.sojourn.travel.advisoryfeed.GuidanceChange.Place;

/** What an edition, or its end, changes against the guidance before it, told from the stored editions. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EditionChanges {

    private static final Audience NOBODY = new Audience(List.of());

    private static final String EDITION = """
            select e.number, e.advisory_reference, e.title, e.change_note, e.end_reason, e.audience, e.effective_from,
              e.expires_at, e.ends_at, e.end_fact, a.country, a.area, a.level,
              (select min(n.effective_from) from edition n where n.advisory_id = e.advisory_id and n.number > e.number)
                as next_from
            from edition e join edition_area a using (advisory_id, number) where e.advisory_id = ? and\s""";

    private static final String ONE = "e.number = ?";
    private static final String BEFORE =
            "e.number = (select max(o.number) from edition o where o.advisory_id = e.advisory_id and o.number < ?)";

    private static final String SINCE = """
            select advisory_id, number, cause from (
              select e.advisory_id, e.number, 'PUBLISHED' as cause, e.received_at as at from edition e
              where e.major and e.received_at > ?
              union all
              select e.advisory_id, e.number, e.end_fact, e.ended_seen_at from edition e
              where e.ended_seen_at > ? and e.end_fact <> 'SUPERSEDED') change
            where exists (
              select from edition_area a where a.advisory_id = change.advisory_id and a.country = any (?))
            order by at, number""";

    private final DataSource database;
    private final ObjectMapper json;

    EditionChanges(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Everything that changed guidance on some countries after a moment, oldest first; the countries must be locked. */
    public List<GuidanceChange> since(SortedSet<String> countries, Instant moment) {
        List<GuidanceChange> changes = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SINCE)) {
            statement.setTimestamp(1, Timestamp.from(moment));
            statement.setTimestamp(2, Timestamp.from(moment));
            statement.setArray(3, connection.createArrayOf("text", countries.toArray()));
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                UUID advisory = row.getObject("advisory_id", UUID.class);
                of(advisory, row.getInt("number"), Cause.valueOf(row.getString("cause")))
                        .ifPresent(changes::add);
            }
            return changes;
        } catch (SQLException fault) {
            throw new IllegalStateException("the changes of guidance could not be read", fault);
        }
    }

    /** The change that a stored edition, or its end, made; empty where it made none. */
    Optional<GuidanceChange> of(UUID advisoryId, int number, Cause cause) {
        Optional<Stored> edition = read(advisoryId, ONE, number);
        return edition.map(stored -> cause == Cause.PUBLISHED
                        ? published(advisoryId, stored, read(advisoryId, BEFORE, number))
                        : ended(advisoryId, stored, cause))
                .filter(GuidanceChange::changesAnything);
    }

    /** The countries that the newest edition up to a number speaks about, and the one before it. */
    SortedSet<String> countries(UUID advisoryId, int number) {
        SortedSet<String> countries = new TreeSet<>();
        read(advisoryId, ONE, number)
                .ifPresent(stored -> countries.addAll(stored.levels().keySet()));
        read(advisoryId, BEFORE, number)
                .ifPresent(stored -> countries.addAll(stored.levels().keySet()));
        return countries;
    }

    private static GuidanceChange published(UUID advisoryId, Stored edition, Optional<Stored> earlier) {
        Optional<Stored> before = earlier.filter(stored -> stored.heldAt(edition.from()));
        Instant until = before.map(stored -> latest(edition.expires(), stored.expires()))
                .orElseGet(() -> Optional.ofNullable(edition.expires()))
                .orElse(null);
        return new GuidanceChange(
                advisoryId,
                edition.reference(),
                edition.number(),
                edition.title(),
                Cause.PUBLISHED,
                edition.note(),
                places(before.map(Stored::levels).orElse(Map.of()), edition.levels(), edition.areas()),
                before.map(Stored::audience).orElse(NOBODY),
                edition.audience(),
                edition.from(),
                until);
    }

    private static GuidanceChange ended(UUID advisoryId, Stored edition, Cause cause) {
        return new GuidanceChange(
                advisoryId,
                edition.reference(),
                edition.number(),
                edition.title(),
                cause,
                edition.endReason(),
                places(edition.levels(), Map.of(), edition.areas()),
                edition.audience(),
                NOBODY,
                Objects.requireNonNullElse(edition.ends(), edition.from()),
                earliest(edition.expires(), edition.nextFrom()));
    }

    private static List<Place> places(
            Map<String, Integer> before, Map<String, Integer> after, Map<String, String> areas) {
        SortedSet<String> countries = new TreeSet<>(before.keySet());
        countries.addAll(after.keySet());
        return countries.stream()
                .map(country -> new Place(country, areas.get(country), before.get(country), after.get(country)))
                .toList();
    }

    private Optional<Stored> read(UUID advisoryId, String which, int number) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(EDITION + which)) {
            statement.setObject(1, advisoryId);
            statement.setInt(2, number);
            return stored(statement.executeQuery());
        } catch (SQLException | JsonProcessingException fault) {
            throw new IllegalStateException("the edition could not be read", fault);
        }
    }

    private Optional<Stored> stored(ResultSet row) throws SQLException, JsonProcessingException {
        Stored stored = null;
        while (row.next()) {
            if (stored == null) {
                stored = new Stored(
                        row.getString("advisory_reference"),
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("change_note"),
                        row.getString("end_reason"),
                        json.readValue(row.getString("audience"), Audience.class),
                        row.getTimestamp("effective_from").toInstant(),
                        instant(row.getTimestamp("expires_at")),
                        instant(row.getTimestamp("ends_at")),
                        "WITHDRAWN".equals(row.getString("end_fact")),
                        instant(row.getTimestamp("next_from")),
                        new TreeMap<>(),
                        new TreeMap<>());
            }
            stored.add(row.getString("country"), row.getString("area"), row.getInt("level"));
        }
        return Optional.ofNullable(stored);
    }

    private static Optional<Instant> latest(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null ? Optional.empty() : Optional.of(one.isAfter(other) ? one : other);
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** One edition; of each country the gravest level counts, and its area is named where the country as a whole is not spoken of. */
    private record Stored(
            String reference,
            int number,
            String title,
            @Nullable String note,
            @Nullable String endReason,
            Audience audience,
            Instant from,
            @Nullable Instant expires,
            @Nullable Instant ends,
            boolean withdrawn,
            @Nullable Instant nextFrom,
            Map<String, Integer> levels,
            Map<String, String> areas) {

        void add(String country, @Nullable String area, int level) {
            boolean known = levels.containsKey(country);
            levels.merge(country, level, Math::max);
            if (area == null) {
                areas.remove(country);
            } else if (!known) {
                areas.put(country, area);
            } else {
                areas.computeIfPresent(country, (name, areasBefore) -> areasBefore + ", " + area);
            }
        }

        boolean heldAt(Instant moment) {
            boolean expired = expires != null && !expires.isAfter(moment);
            boolean gone = withdrawn && ends != null && !ends.isAfter(moment);
            return !expired && !gone;
        }
    }
}
