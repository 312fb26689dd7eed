package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.advisory.messaging.EditionEventWriter;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.web.Versions;

/** What each change of an edition begins and ends with: decision, lock and version; then events and audit, in one transaction. */
@ApplicationScoped
class EditionDesk {

    private final EditionAccess access;
    private final AdvisoryRepository advisories;
    private final EditionEventWriter events;
    private final Audit audit;
    private final Roster roster;
    private final Instance<EditionObserver> observers;

    EditionDesk(
            EditionAccess access,
            AdvisoryRepository advisories,
            EditionEventWriter events,
            Audit audit,
            Roster roster,
            Instance<EditionObserver> observers) {
        this.access = access;
        this.advisories = advisories;
        this.events = events;
        this.audit = audit;
        this.roster = roster;
        this.observers = observers;
    }

    /** The edition, locked against other writers, at the version that the caller knows. */
    @Transactional(Transactional.TxType.MANDATORY)
    OpenEdition open(String permission, AdvisoryKey key, int number, @Nullable String ifMatch) {
        AccessDecision decision = access.decide(permission);
        Advisory advisory = advisories.lock(decision, key);
        Edition edition = advisory.edition(number);
        Versions.require(ifMatch, edition.version());
        return new OpenEdition(decision, advisory, edition);
    }

    /** Writes the change now, so that the edition's new version is known, with the facts it made and its audit entry. */
    @Transactional(Transactional.TxType.MANDATORY)
    Edition done(OpenEdition changed, String action, List<AdvisoryEvent> facts) {
        Advisory advisory = changed.advisory();
        advisories.flush();
        facts.forEach(fact -> {
            events.write(fact);
            observers.forEach(observer -> observer.happened(advisory, fact));
        });
        audit.written(changed.decision(), action, "edition", advisory.id(), null, advisory.unitPath());
        return changed.edition();
    }

    /** The date in the zone of the issuing unit. */
    LocalDate today(Advisory advisory, Instant at) {
        return LocalDate.ofInstant(at, roster.unitOf(advisory.unitPath()).zone());
    }
}
