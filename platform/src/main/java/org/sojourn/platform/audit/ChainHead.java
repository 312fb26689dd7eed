package org.sojourn.platform.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The last link of the chain. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record ChainHead(long sequence, byte[] hash) {

    static ChainHead load(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row =
                        query.executeQuery("select sequence, hash from audit_seal order by sequence desc limit 1")) {
            return row.next() ? new ChainHead(row.getLong(1), row.getBytes(2)) : new ChainHead(0, Chain.start());
        }
    }

    ChainHead with(AuditEntry entry) {
        return new ChainHead(sequence + 1, Chain.link(hash, entry));
    }
}
