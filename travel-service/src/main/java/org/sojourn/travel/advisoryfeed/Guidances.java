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
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.roster.Audience;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Population;

/** Finds the guidance in force or announced on some countries for one person. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Guidances {

    private static final String AREAS = """
            select e.advisory_id, e.advisory_reference, e.number, e.title, e.audience, e.effective_from,
              least(e.expires_at, e.ends_at) as until, a.country, a.area, a.level, a.indicators
            from edition e join edition_area a using (advisory_id, number)
            where a.country = any (?) and coalesce(least(e.expires_at, e.ends_at), 'infinity') > ?
            order by e.advisory_reference, e.number, a.sequence""";

    private final DataSource database;
    private final CountryLocks locks;
    private final ObjectMapper json;

    Guidances(DataSource database, CountryLocks locks, ObjectMapper json) {
        this.database = database;
        this.locks = locks;
        this.json = json;
    }

    /** Locks the countries first, so that no edition slips in between this and the end of the transaction. */
    public Guidance of(SortedSet<String> countries, Person person, Instant at) {
        locks.shared(countries);
        return asTheyStand(countries, person, at);
    }

    /** Without locks, for what an edition that crosses finds and corrects by itself. */
    public Guidance asTheyStand(SortedSet<String> countries, Person person, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(AREAS)) {
            statement.setArray(1, connection.createArrayOf("text", countries.toArray()));
            statement.setTimestamp(2, Timestamp.from(at));
            ResultSet row = statement.executeQuery();
            List<AdvisedArea> areas = new ArrayList<>();
            while (row.next()) {
                if (Population.includes(audience(row.getString("audience")), person)) {
                    areas.add(area(row));
                }
            }
            return new Guidance(areas);
        } catch (SQLException fault) {
            throw new IllegalStateException("the editions could not be read", fault);
        }
    }

    private Audience audience(String text) {
        try {
            return json.readValue(text, Audience.class);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("the audience could not be read", fault);
        }
    }

    private static AdvisedArea area(ResultSet row) throws SQLException {
        return new AdvisedArea(
                row.getObject("advisory_id", UUID.class),
                row.getString("advisory_reference"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("country"),
                row.getString("area"),
                row.getInt("level"),
                Arrays.asList((String[]) row.getArray("indicators").getArray()),
                row.getTimestamp("effective_from").toInstant(),
                instant(row.getTimestamp("until")));
    }
}
