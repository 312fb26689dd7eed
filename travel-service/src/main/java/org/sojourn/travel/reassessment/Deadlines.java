package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.roster.Unit;
import org.sojourn.platform.time.BusinessCalendar;

/** When what is opened now falls due, for every pair of calendar and zone that units have; so that one statement can serve them all. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Deadlines {

    private static final String PAIRS = """
            select c.calendar, z.zone from (select distinct coalesce(calendar, ?) as calendar from unit union select ?) c
            cross join (select distinct coalesce(zone, ?) as zone from unit union select ?) z""";

    private final DataSource database;
    private final Roster roster;
    private final ReassessmentConfig config;

    Deadlines(DataSource database, Roster roster, ReassessmentConfig config) {
        this.database = database;
        this.roster = roster;
        this.config = config;
    }

    /** What holds where no unit says anything. */
    Unit nowhere() {
        return roster.unitOf("");
    }

    List<Deadline> from(Instant at) {
        Unit nowhere = nowhere();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAIRS)) {
            statement.setString(1, nowhere.calendar());
            statement.setString(2, nowhere.calendar());
            statement.setString(3, nowhere.zone().getId());
            statement.setString(4, nowhere.zone().getId());
            ResultSet row = statement.executeQuery();
            List<Deadline> deadlines = new ArrayList<>();
            while (row.next()) {
                deadlines.add(deadline(row.getString("calendar"), row.getString("zone"), at));
            }
            return deadlines;
        } catch (SQLException fault) {
            throw new IllegalStateException("the calendars of the units could not be read", fault);
        }
    }

    private Deadline deadline(String calendar, String zone, Instant at) {
        ZoneId place = ZoneId.of(zone);
        LocalDate last = BusinessCalendar.of(calendar).plus(at.atZone(place).toLocalDate(), config.businessDays());
        return new Deadline(calendar, zone, BusinessCalendar.endOf(last, place));
    }

    /** The end of the last business day that counts. */
    record Deadline(String calendar, String zone, Instant at) {}
}
