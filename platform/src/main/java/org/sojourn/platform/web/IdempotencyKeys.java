package org.sojourn.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.timer.Expiry;
import org.sojourn.platform.timer.Sweep;

/** The table of idempotency keys. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IdempotencyKeys {

    private final DataSource database;

    IdempotencyKeys(DataSource database) {
        this.database = database;
    }

    @Produces
    @Singleton
    static Sweep expiry(DataSource database) {
        return new Expiry("idempotency_key", "created_at", Duration.ofDays(7), database);
    }

    /** Holds the key for the running transaction; false while another one holds it. */
    boolean claim(String scope, String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            statement.setString(1, scope + '|' + key);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getBoolean(1);
        } catch (SQLException fault) {
            throw new IllegalStateException("the idempotency key could not be claimed", fault);
        }
    }

    Optional<KeptAnswer> find(String scope, String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select id, subject, coalesce(about, subject) as about, request_hash, status, location, etag, response from idempotency_key"
                                + " where scope = ? and key = ?")) {
            statement.setString(1, scope);
            statement.setString(2, key);
            ResultSet row = statement.executeQuery();
            return row.next() ? Optional.of(answer(row)) : Optional.empty();
        } catch (SQLException fault) {
            throw new IllegalStateException("the idempotency key could not be read", fault);
        }
    }

    void keep(String scope, String key, KeptAnswer answer) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into idempotency_key (scope, key, id, subject, about, request_hash, status, location, etag, response)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, scope);
            statement.setString(2, key);
            statement.setObject(3, answer.id());
            statement.setObject(4, answer.subject());
            statement.setObject(5, answer.about().equals(answer.subject()) ? null : answer.about());
            statement.setBytes(6, answer.requestHash());
            statement.setInt(7, answer.status());
            statement.setString(8, answer.location());
            statement.setString(9, answer.etag());
            statement.setBytes(10, answer.response());
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the idempotency key could not be kept", fault);
        }
    }

    private static KeptAnswer answer(ResultSet row) throws SQLException {
        return new KeptAnswer(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getObject("about", UUID.class),
                row.getBytes("request_hash"),
                row.getInt("status"),
                row.getString("location"),
                row.getString("etag"),
                row.getBytes("response"));
    }
}
