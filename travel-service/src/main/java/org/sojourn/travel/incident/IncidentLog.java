package org.sojourn.travel.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Concerned;
import org.sojourn.platform.audit.Audit;
import org.sojourn.travel.incident.messaging.IncidentEventWriter;

/** What every change of an incident ends with, in its transaction: entry in its log, facts in the outbox, audit, the row written. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IncidentLog {

    private final IncidentRepository incidents;
    private final IncidentEntries entries;
    private final IncidentEventWriter events;
    private final Audit audit;
    private final Concerned concerned;

    IncidentLog(
            IncidentRepository incidents,
            IncidentEntries entries,
            IncidentEventWriter events,
            Audit audit,
            Concerned concerned) {
        this.incidents = incidents;
        this.entries = entries;
        this.events = events;
        this.audit = audit;
        this.concerned = concerned;
    }

    void record(
            AccessDecision by,
            String action,
            Incident incident,
            @Nullable String text,
            List<IncidentFact> facts,
            Instant at) {
        facts.forEach(fact -> events.write(incident, fact, incident.nextFact(), at));
        incidents.flush();
        entries.add(by, incident, action, text, at);
        concerned.is(incident.travellerId());
        audit.written(
                by,
                "incident:" + action,
                "incident",
                incident.id(),
                incident.restricted() ? null : incident.travellerId(),
                incident.unitPath());
    }
}
