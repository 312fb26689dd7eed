package org.sojourn.travel.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.trip.Permissions;

/** Adds an entry to the log of an incident that is still open. */
@ApplicationScoped
public class NoteIncident {

    private final Access access;
    private final IncidentRepository incidents;
    private final IncidentLog log;
    private final IncidentViews views;
    private final InstantSource clock;

    NoteIncident(
            Access access, IncidentRepository incidents, IncidentLog log, IncidentViews views, InstantSource clock) {
        this.access = access;
        this.incidents = incidents;
        this.log = log;
        this.views = views;
        this.clock = clock;
    }

    /** Takes no version: entries only ever add. */
    @Transactional
    public IncidentView note(String idOrReference, String text) {
        AccessDecision by = access.decide(Permissions.INCIDENT_HANDLE);
        Incident incident = incidents.get(by, idOrReference);
        IncidentRules.check(IncidentState.Command.NOTE, incident, by.caller().subject());
        log.record(by, "note", incident, text, List.of(), clock.instant());
        return views.of(by, incident);
    }
}
