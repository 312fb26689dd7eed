package org.sojourn.acceptance.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sojourn.acceptance.access.RowRules;
import org.sojourn.acceptance.site.Site;

/** What the databases keep out by themselves, whatever the services do; tried anew each time. */
record Guards(Site site) {

    private static final String UNIQUE_VIOLATION = "23505";

    /** What was not kept out. */
    List<String> open() throws SQLException {
        var open = new ArrayList<String>();
        if (takesSecondCase()) {
            open.add("a second case of a trip can be kept");
        }
        open.addAll(RowRules.broken(site));
        return open;
    }

    private boolean takesSecondCase() throws SQLException {
        try (Connection connection = site.database("debrief");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create temporary table twin on commit drop as select * from debrief_case limit 1");
            statement.execute("update twin set id = gen_random_uuid(), reference = 'DC-TWIN'");
            boolean taken = statement.executeUpdate("insert into debrief_case select * from twin") > 0;
            connection.rollback();
            return taken;
        } catch (SQLException refused) {
            if (UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }
}
