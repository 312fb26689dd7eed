package org.sojourn.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sealed part of the audit: links are only ever added, each entry once. */
final class Seals {

    private Seals() {}

    /** Those of the entries that have no link yet; a restart brings some that have. */
    static List<AuditEntry> missing(Connection connection, List<AuditEntry> entries) throws SQLException {
        Set<Long> sealed = new HashSet<>();
        try (PreparedStatement query =
                connection.prepareStatement("select entry_id from audit_seal where entry_id = any(?)")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", entries.stream().map(AuditEntry::id).toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    sealed.add(row.getLong(1));
                }
            }
        }
        return entries.stream().filter(entry -> !sealed.contains(entry.id())).toList();
    }

    /** Links all of the entries or none; fails if another has linked meanwhile. */
    static ChainHead append(Connection connection, ChainHead head, List<AuditEntry> entries) throws SQLException {
        ChainHead last = head;
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into audit_seal (sequence, entry_id, hash) values (?, ?, ?)")) {
            for (AuditEntry entry : entries) {
                last = last.with(entry);
                insert.setLong(1, last.sequence());
                insert.setLong(2, entry.id());
                insert.setBytes(3, last.hash());
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException fault) {
            connection.rollback();
            throw fault;
        } finally {
            connection.setAutoCommit(true);
        }
        return last;
    }
}
