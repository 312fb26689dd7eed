package org.sojourn.platform.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.log.LogRow;
import org.sojourn.platform.log.LogTable;

/** One entry of the audit, as it stands in the database. */
record AuditEntry(
        long id,
        long xid,
        Instant at,
        AuditKind kind,
        String action,
        @Nullable UUID actor,
        @Nullable String actorUnit,
        List<String> roles,
        @Nullable String process,
        @Nullable String objectType,
        @Nullable UUID objectId,
        @Nullable UUID person,
        @Nullable String unitPath,
        @Nullable String purpose,
        @Nullable String requestId,
        @Nullable Integer rows,
        String outcome)
        implements LogRow {

    static final String COLUMNS = "id, xid::text::bigint as xid, at, kind, action, actor, actor_unit, roles, process,"
            + " object_type, object_id, person, unit_path, purpose, request_id, rows, outcome";
    static final LogTable<AuditEntry> TABLE = new LogTable<>("audit_entry", COLUMNS, AuditEntry::read);

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getLong("xid"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                AuditKind.valueOf(row.getString("kind")),
                row.getString("action"),
                row.getObject("actor", UUID.class),
                row.getString("actor_unit"),
                texts(row.getArray("roles")),
                row.getString("process"),
                row.getString("object_type"),
                row.getObject("object_id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("unit_path"),
                row.getString("purpose"),
                row.getString("request_id"),
                row.getObject("rows", Integer.class),
                row.getString("outcome"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
