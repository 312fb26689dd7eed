package org.sojourn.platform.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The frozen figures, and the months they are of. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FigureTable {

    private static final String FREEZE_HEAD = """
            insert into oversight_figure (month, measure, slice, unit, part, n)
            with period as materialized (select ?::timestamptz as since, ?::timestamptz as until)
            select ?, ?, coalesce(counted.slice, ''), counted.unit_path, counted.part, sum(counted.n)
            from (""";

    private static final String FREEZE_TAIL = """
            ) counted (unit_path, slice, part, n)
            where counted.part = any (?) group by counted.unit_path, coalesce(counted.slice, ''), counted.part
            having sum(counted.n) > 0""";

    private final DataSource database;

    FigureTable(DataSource database) {
        this.database = database;
    }

    /** False if another replica has frozen the month. */
    boolean begin(YearMonth month, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into oversight_month (month, frozen_at) values (?, ?) on conflict do nothing")) {
            insert.setDate(1, Date.valueOf(month.atDay(1)));
            insert.setTimestamp(2, Timestamp.from(at));
            return insert.executeUpdate() == 1;
        } catch (SQLException fault) {
            throw new IllegalStateException("the month could not be begun", fault);
        }
    }

    void freeze(Measure measure, YearMonth month) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(FREEZE_HEAD + measure.sql() + FREEZE_TAIL)) {
            insert.setTimestamp(1, Timestamp.from(start(month)));
            insert.setTimestamp(2, Timestamp.from(start(month.plusMonths(1))));
            insert.setDate(3, Date.valueOf(month.atDay(1)));
            insert.setString(4, measure.name());
            insert.setArray(5, connection.createArrayOf("text", measure.parts().toArray()));
            insert.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(measure.name() + " could not be counted", fault);
        }
    }

    Optional<YearMonth> latest() {
        return months(1).stream().findFirst();
    }

    /** The newest frozen months, newest first. */
    List<YearMonth> months(int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select month from oversight_month order by month desc limit ?")) {
            query.setInt(1, limit);
            List<YearMonth> months = new ArrayList<>();
            ResultSet row = query.executeQuery();
            while (row.next()) {
                months.add(YearMonth.from(row.getDate(1).toLocalDate()));
            }
            return months;
        } catch (SQLException fault) {
            throw new IllegalStateException("the months could not be read", fault);
        }
    }

    List<Figure> of(YearMonth month) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select measure, slice, unit, part, n from oversight_figure where month = ?")) {
            query.setDate(1, Date.valueOf(month.atDay(1)));
            List<Figure> figures = new ArrayList<>();
            ResultSet row = query.executeQuery();
            while (row.next()) {
                figures.add(new Figure(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5)));
            }
            return figures;
        } catch (SQLException fault) {
            throw new IllegalStateException("the figures could not be read", fault);
        }
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
