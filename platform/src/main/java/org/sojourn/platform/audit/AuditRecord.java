package org.sojourn.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.Role;

/** An entry about to be written: who acts, and what is done to which object. */
record AuditRecord(
        Actor actor,
        AuditKind kind,
        String action,
        Target target,
        @Nullable Integer rows,
        @Nullable String purpose,
        String outcome) {

    /** A person with the roles by which he acts, or a process of the system. */
    record Actor(
            @Nullable UUID person,
            @Nullable String unit,
            List<String> roles,
            @Nullable String process) {

        static Actor of(AccessDecision decision) {
            return decision.bySystem()
                    ? new Actor(null, null, List.of(), decision.permission())
                    : of(decision.caller(), decision.roles());
        }

        static Actor of(Caller caller) {
            return of(caller, caller.roles());
        }

        private static Actor of(Caller caller, Set<Role> roles) {
            List<String> names = roles.stream().map(Role::wireName).sorted().toList();
            return new Actor(caller.subject(), caller.unit(), names, null);
        }

        static Actor unknown() {
            return new Actor(null, null, List.of(), null);
        }
    }

    record Target(
            @Nullable String type,
            @Nullable UUID object,
            @Nullable UUID person,
            @Nullable String unitPath) {}

    private static final String INSERT = """
            insert into audit_entry (kind, action, actor, actor_unit, roles, process, object_type, object_id, person,
                                     unit_path, rows, outcome, request_id, purpose)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** In their order, in one round trip. */
    static void insert(Connection connection, List<AuditRecord> entries, @Nullable String requestId)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (AuditRecord entry : entries) {
                entry.fill(connection, insert, requestId);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void fill(Connection connection, PreparedStatement insert, @Nullable String requestId) throws SQLException {
        insert.setString(1, kind.name());
        insert.setString(2, action);
        insert.setObject(3, actor.person());
        insert.setString(4, actor.unit());
        insert.setArray(5, connection.createArrayOf("text", actor.roles().toArray()));
        insert.setString(6, actor.process());
        insert.setString(7, target.type());
        insert.setObject(8, target.object());
        insert.setObject(9, target.person());
        insert.setString(10, target.unitPath());
        insert.setObject(11, rows);
        insert.setString(12, outcome);
        insert.setString(13, requestId);
        insert.setString(14, purpose);
    }
}
