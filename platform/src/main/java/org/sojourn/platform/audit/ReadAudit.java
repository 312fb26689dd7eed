package org.sojourn.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;

/** Shows an auditor what happened in his units; that he looked is an entry too. */
@ApplicationScoped
class ReadAudit {

    private final Access access;
    private final AuditEntries entries;
    private final Audit audit;

    ReadAudit(Access access, AuditEntries entries, Audit audit) {
        this.access = access;
        this.entries = entries;
        this.audit = audit;
    }

    @Transactional
    public Page<AuditedAction> read(Optional<Cursor> before, int limit) {
        AccessDecision decision = access.decide(AuditResource.PERMISSION);
        Page<AuditedAction> page = entries.in(decision, before, limit);
        audit.listed(decision, "audit-entry", page.items().size());
        return page;
    }
}
