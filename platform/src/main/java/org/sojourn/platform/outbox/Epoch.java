package org.sojourn.platform.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The count of histories of a database: raised after a restore, so that consumers take the new one over what was lost. */
public final class Epoch {

    private Epoch() {}

    /** Run it as the owner, before the services start on the restored database; answers the new epoch. */
    public static int raise(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("update epoch set epoch = epoch + 1 returning epoch")) {
            row.next();
            return row.getInt(1);
        }
    }
}
