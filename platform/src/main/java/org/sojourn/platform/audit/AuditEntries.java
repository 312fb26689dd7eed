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
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.roster.UnitPages;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;

/** The entries of the audit as people may read them, newest first. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class AuditEntries {

    private static final String READS = "select " + AuditEntry.COLUMNS + " from audit_entry"
            + " where person = ? and kind = 'READ' and id < ? order by id desc limit ?";
    private static final UnitPages.Rows ACTIONS = new UnitPages.Rows(
            AuditEntry.COLUMNS + ", (select s.sequence from audit_seal s where s.entry_id = t.id) as sequence",
            "audit_entry",
            "true",
            "id desc");

    private final DataSource database;
    private final UnitPages pages;

    AuditEntries(DataSource database, UnitPages pages) {
        this.database = database;
        this.pages = pages;
    }

    /** Who read the caller's file. */
    Page<AuditEntry> readsOf(AccessDecision decision, Optional<Cursor> before, int limit) {
        List<AuditEntry> read = query(
                READS,
                statement -> {
                    statement.setObject(1, decision.caller().subject());
                    statement.setLong(2, from(before));
                    statement.setInt(3, limit + 1);
                },
                AuditEntry::read);
        return Page.of(read, limit, entry -> Cursor.of(entry.id()));
    }

    /** What happened in the units where the caller's permission counts. */
    Page<AuditedAction> in(AccessDecision decision, Optional<Cursor> before, int limit) {
        List<AuditedAction> read = query(
                pages.of(decision, ACTIONS, "and id < ?", limit + 1),
                statement -> statement.setLong(1, from(before)),
                row -> AuditedAction.of(AuditEntry.read(row), row.getObject("sequence", Long.class)));
        return Page.of(read, limit, action -> Cursor.of(action.entry()));
    }

    private static long from(Optional<Cursor> before) {
        return before.map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    }

    private <T> List<T> query(String sql, Parameters parameters, RowMapper<T> mapper) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
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
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }
}
