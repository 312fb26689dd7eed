package org.sojourn.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.log.BackgroundConfig;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;

/** Shows a person who read his file. */
@ApplicationScoped
class ReadAccessLog {

    private final Access access;
    private final AuditEntries entries;
    private final Roster roster;
    private final BackgroundConfig config;

    ReadAccessLog(Access access, AuditEntries entries, Roster roster, BackgroundConfig config) {
        this.access = access;
        this.entries = entries;
        this.roster = roster;
        this.config = config;
    }

    @Transactional
    public Page<AccessLogEntry> read(Optional<Cursor> before, int limit) {
        AccessDecision decision = access.decide(AccessLogResource.PERMISSION);
        Function<UUID, Optional<String>> names = names(decision.caller().unit());
        return entries.readsOf(decision, before, limit).map(entry -> told(entry, names));
    }

    private AccessLogEntry told(AuditEntry entry, Function<UUID, Optional<String>> names) {
        String reader =
                entry.actor() == null ? null : names.apply(entry.actor()).orElse(null);
        return new AccessLogEntry(
                entry.at(),
                config.service(),
                entry.objectType(),
                entry.roles(),
                reader,
                entry.purpose(),
                Cursor.of(entry.id()).encode());
    }

    /** Tells no name where the person's unit does not disclose readers. */
    private Function<UUID, Optional<String>> names(String unit) {
        if (!roster.unitOf(unit).discloseReaders()) {
            return actor -> Optional.empty();
        }
        Map<UUID, Optional<String>> known = new HashMap<>();
        return actor -> known.computeIfAbsent(actor, id -> roster.person(id).map(Person::name));
    }
}
