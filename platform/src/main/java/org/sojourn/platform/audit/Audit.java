package org.sojourn.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.Concerned;
import org.sojourn.platform.access.Purpose;
import org.sojourn.platform.audit.AuditRecord.Actor;
import org.sojourn.platform.audit.AuditRecord.Target;
import org.sojourn.platform.web.RequestId;

/** Writes the audit in the transaction of what it tells of; if it cannot be written, that does not happen either. */
@ApplicationScoped
public class Audit {

    private static final String DONE = "done";

    private final Concerned concerned;
    private final DataSource database;

    Audit(Concerned concerned, DataSource database) {
        this.concerned = concerned;
        this.database = database;
    }

    @Transactional(TxType.MANDATORY)
    public void written(
            AccessDecision decision,
            String action,
            String objectType,
            UUID object,
            @Nullable UUID person,
            @Nullable String unitPath) {
        if (person != null) {
            concerned.is(person);
        }
        written(decision, action, objectType, List.of(new Changed(object, person, unitPath)));
    }

    /** One entry for each of several objects that were changed in the same way. */
    @Transactional(TxType.MANDATORY)
    public void written(AccessDecision decision, String action, String objectType, List<Changed> objects) {
        Actor actor = Actor.of(decision);
        write(objects.stream()
                .map(changed ->
                        new AuditRecord(actor, AuditKind.WRITE, action, changed.target(objectType), null, null, DONE))
                .toList());
    }

    /** An object that was changed, whom it is about, and the unit it belongs to. */
    public record Changed(
            UUID object, @Nullable UUID person, @Nullable String unitPath) {

        private Target target(String type) {
            return new Target(type, object, person, unitPath);
        }
    }

    /** One entry per person whose file was read; reading one's own leaves none. */
    @Transactional(TxType.MANDATORY)
    public void read(AccessDecision decision, String objectType, UUID object, UUID person, String unitPath) {
        if (!decision.self(person)) {
            Target target = new Target(objectType, object, person, unitPath);
            String purpose = decision.purpose().map(Purpose::name).orElse(null);
            write(new AuditRecord(
                    Actor.of(decision), AuditKind.READ, decision.permission(), target, null, purpose, DONE));
        }
    }

    /** One entry per page of a list of others. */
    @Transactional(TxType.MANDATORY)
    public void listed(AccessDecision decision, String objectType, int rows) {
        Actor actor = Actor.of(decision);
        Target target = new Target(objectType, null, null, actor.unit());
        write(new AuditRecord(actor, AuditKind.LISTED, decision.permission(), target, rows, null, DONE));
    }

    /** In a transaction of its own, for what was refused rolls back. */
    @Transactional(TxType.REQUIRES_NEW)
    public void refused(@Nullable Caller caller, String action, @Nullable UUID object, String reason) {
        Actor actor = caller == null ? Actor.unknown() : Actor.of(caller);
        write(new AuditRecord(
                actor, AuditKind.REFUSED, action, new Target(null, object, null, actor.unit()), null, null, reason));
    }

    /** By a command of the operator, in the transaction of a connection of its own. */
    public static void written(Connection connection, String command, String action, String objectType, UUID person)
            throws SQLException {
        Actor actor = new Actor(null, null, List.of(), command);
        Target target = new Target(objectType, person, person, null);
        AuditRecord.insert(
                connection, List.of(new AuditRecord(actor, AuditKind.WRITE, action, target, null, null, DONE)), null);
    }

    private void write(AuditRecord entry) {
        write(List.of(entry));
    }

    private void write(List<AuditRecord> entries) {
        try (Connection connection = database.getConnection()) {
            AuditRecord.insert(connection, entries, RequestId.current().orElse(null));
        } catch (SQLException fault) {
            throw new IllegalStateException("the audit entry could not be written", fault);
        }
    }
}
