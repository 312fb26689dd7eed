package org.sojourn.platform.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;

/** Erases a person from a database; what belongs to him there is known to the service's function `erase_person`. */
final class ErasedRows {

    private ErasedRows() {}

    /** Answers whether there was anything to do: an erasure that is known, or an older one, changes nothing. */
    static boolean erase(Connection connection, Erased erased) throws SQLException {
        waitFor(connection, erased.person());
        try (PreparedStatement known = connection.prepareStatement("""
                insert into erased_person as known (person, erased_at) values (?, ?)
                on conflict (person) do update set erased_at = excluded.erased_at, ledger_at = null
                where known.erased_at < excluded.erased_at""")) {
            known.setObject(1, erased.person());
            known.setObject(2, erased.erasedAt().atOffset(ZoneOffset.UTC));
            if (known.executeUpdate() == 0) {
                return false;
            }
        }
        run(connection, "select erase_person(?)", erased.person());
        return true;
    }

    static void waitFor(Connection connection, UUID person) throws SQLException {
        run(connection, "select wait_for_events(?)", person);
    }

    private static void run(Connection connection, String function, UUID person) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(function)) {
            statement.setObject(1, person);
            statement.execute();
        }
    }
}
