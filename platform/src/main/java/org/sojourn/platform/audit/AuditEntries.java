package org.sojourn.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;

/** The entries of the audit as people may read them, newest first. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class AuditEntries {

    private static final String READS = "select " + AuditEntry.COLUMNS + " from audit_entry"
            + " where person = ? and kind = 'READ' and id < ? order by id desc limit ?";
    private static final String ACTIONS = "select " + AuditEntry.COLUMNS + ","
            + " (select sequence from audit_seal where entry_id = id) as sequence from audit_entry"
            + " where exists (select from unnest(?) scope where unit_path = scope or starts_with(unit_path, scope || '/'))"
            + " and id < ? order by id desc limit ?";

    private final DataSource database;

    AuditEntries(DataSource database) {
        this.database = database;
    }

    /** Who read the caller's file. */
    Page<AuditEntry> readsOf(AccessDecision decision, Optional<Cursor> before, int limit) {
        UUID person = decision.caller().subject();
        List<AuditEntry> read =
                query(READS, statement -> statement.setObject(1, person), before, limit, AuditEntry::read);
        return Page.of(read, limit, entry -> Cursor.of(entry.id()));
    }

    /** What happened in the units where the caller's permission counts. */
    Page<AuditedAction> in(AccessDecision decision, Optional<Cursor> before, int limit) {
        Object[] scopes = decision.scopes().toArray();
        List<AuditedAction> read = query(
                ACTIONS,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", scopes)),
                before,
                limit,
                row -> AuditedAction.of(AuditEntry.read(row), row.getObject("sequence", Long.class)));
        return Page.of(read, limit, action -> Cursor.of(action.entry()));
    }

    private <T> List<T> query(
            String sql, FirstParameter first, Optional<Cursor> before, int limit, RowMapper<T> mapper) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            first.set(statement);
            statement.setLong(2, before.map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE));
            statement.setInt(3, limit + 1);
            try (ResultSet row = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (row.next()) {
                    read.add(mapper.map(row));
                }
                return read;
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("the audit could not be read", fault);
        }
    }

    @FunctionalInterface
    private interface FirstParameter {
        void set(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }
}
