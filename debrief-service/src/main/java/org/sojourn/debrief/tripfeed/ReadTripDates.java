package org.sojourn.debrief.tripfeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.platform.access.Access;

/** What is known of the days of a trip, for those who compare them. */
@ApplicationScoped
public class ReadTripDates {

    private static final String DATES =
            "select planned_departure, departed_on, departure_told_at, planned_return, returned_on, return_told_at"
                    + " from trip_snapshot where traveller_id = ? and trip_id = ?";

    private final Access access;
    private final DataSource database;

    ReadTripDates(Access access, DataSource database) {
        this.access = access;
        this.database = database;
    }

    /** For whoever is in the case by name; the transaction opens the trip in its place, so what is wanted of the case is read before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<TripDates> of(CaseInHand hand) {
        DebriefCase debriefed = hand.debriefCase();
        access.also(debriefed.trip().id());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(DATES)) {
            statement.setObject(1, debriefed.travellerId());
            statement.setObject(2, debriefed.trip().id());
            ResultSet row = statement.executeQuery();
            return row.next() ? Optional.of(dates(row)) : Optional.empty();
        } catch (SQLException fault) {
            throw new IllegalStateException("the days of the trip could not be read", fault);
        }
    }

    private static TripDates dates(ResultSet row) throws SQLException {
        return new TripDates(
                row.getObject("planned_departure", LocalDate.class),
                told(row, "departed_on", "departure_told_at"),
                row.getObject("planned_return", LocalDate.class),
                told(row, "returned_on", "return_told_at"));
    }

    private static TripDates.@Nullable Told told(ResultSet row, String on, String at) throws SQLException {
        LocalDate day = row.getObject(on, LocalDate.class);
        Timestamp when = row.getTimestamp(at);
        return day == null || when == null ? null : new TripDates.Told(day, when.toInstant());
    }
}
