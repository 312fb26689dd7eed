package org.sojourn.travel.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** Shows one incident, or those of a trip; reading about another leaves an entry. */
@ApplicationScoped
public class FindIncidents {

    private final Access access;
    private final TripRepository trips;
    private final IncidentRepository incidents;
    private final IncidentViews views;
    private final Audit audit;

    FindIncidents(Access access, TripRepository trips, IncidentRepository incidents, IncidentViews views, Audit audit) {
        this.access = access;
        this.trips = trips;
        this.incidents = incidents;
        this.views = views;
        this.audit = audit;
    }

    @Transactional
    public IncidentView find(String idOrReference) {
        AccessDecision decision = access.decide(Permissions.INCIDENT_READ);
        Incident incident = incidents.get(decision, idOrReference);
        return shown(decision, incident);
    }

    /** Newest first. */
    @Transactional
    public List<IncidentView> ofTrip(String idOrReference) {
        AccessDecision decision = access.decide(Permissions.INCIDENT_READ);
        Trip trip = trips.get(decision, idOrReference);
        return incidents.of(decision, trip).stream()
                .map(incident -> shown(decision, incident))
                .toList();
    }

    /** Who reads a restricted incident is known to auditors, and not to its traveller, who would learn of it so. */
    private IncidentView shown(AccessDecision decision, Incident incident) {
        if (incident.restricted()) {
            audit.written(decision, "incident:read-restricted", "incident", incident.id(), null, incident.unitPath());
        } else {
            audit.read(decision, "incident", incident.id(), incident.travellerId(), incident.unitPath());
        }
        return views.of(decision, incident);
    }
}
