package org.sojourn.platform.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;

/** Tells the ledger of each erasure that is committed; one that was told and not marked is told again. */
@ApplicationScoped
class KeepLedger implements Sweep {

    private final DataSource database;
    private final ErasureConfig config;

    KeepLedger(DataSource database, ErasureConfig config) {
        this.database = database;
        this.config = config;
    }

    @Override
    public String name() {
        return "erasure-ledger";
    }

    @Override
    public Duration every() {
        return config.ledgerEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        try (Connection connection = database.getConnection()) {
            List<Erased> untold = untold(connection, limit);
            if (!untold.isEmpty()) {
                Ledger.append(config.ledger(), untold);
                mark(connection, untold, now);
            }
            return untold.size();
        } catch (SQLException fault) {
            throw new IllegalStateException("the erasures could not be read", fault);
        } catch (IOException fault) {
            throw new UncheckedIOException("the ledger of erasures could not be written", fault);
        }
    }

    private static List<Erased> untold(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select person, erased_at from erased_person where ledger_at is null order by erased_at limit ?"
                        + " for update skip locked")) {
            select.setInt(1, limit);
            ResultSet row = select.executeQuery();
            List<Erased> untold = new ArrayList<>();
            while (row.next()) {
                untold.add(new Erased(
                        row.getObject("person", UUID.class),
                        row.getTimestamp("erased_at").toInstant()));
            }
            return untold;
        }
    }

    private static void mark(Connection connection, List<Erased> told, Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update erased_person set ledger_at = ? where person = any (?)")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", told.stream().map(Erased::person).toArray()));
            update.executeUpdate();
        }
    }
}
