package org.sojourn.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as an auditor sees it; it has a sequence once it is sealed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditedAction(
        long entry,
        @Nullable Long sequence,
        Instant at,
        AuditKind kind,
        String action,
        String outcome,
        @Nullable UUID actor,
        List<String> roles,
        @Nullable String process,
        @Nullable String objectType,
        @Nullable UUID object,
        @Nullable UUID person,
        @Nullable String unit,
        @Nullable String requestId,
        @Nullable Integer rows) {

    static AuditedAction of(AuditEntry entry, @Nullable Long sequence) {
        return new AuditedAction(
                entry.id(),
                sequence,
                entry.at(),
                entry.kind(),
                entry.action(),
                entry.outcome(),
                entry.actor(),
                entry.roles(),
                entry.process(),
                entry.objectType(),
                entry.objectId(),
                entry.person(),
                entry.unitPath(),
                entry.requestId(),
                entry.rows());
    }
}
