package org.sojourn.platform.erasure;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sojourn.platform.access.RowContext;
import org.sojourn.platform.audit.Audit;

/** Carries out again what a ledger names and a restored database has not. */
public final class ErasureReplay {

    private ErasureReplay() {}

    /** Run it before the service starts on the restored database; each erasure has a transaction of its own. Answers how many were carried out. */
    public static int run(Path ledger, Connection connection) throws IOException, SQLException {
        int carriedOut = 0;
        connection.setAutoCommit(false);
        for (Erased erased : Ledger.read(ledger)) {
            RowContext.system(connection);
            if (ErasedRows.erase(connection, erased)) {
                Audit.written(connection, "erasure-replay", "erasure:carry-out", "person", erased.person());
                carriedOut++;
            }
            connection.commit();
        }
        return carriedOut;
    }
}
