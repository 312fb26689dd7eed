package org.sojourn.travel.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.id.Reference;
import org.sojourn.travel.trip.Trip;

/** Raises incidents for whoever has a reason to, a person or a timer, and adds to what is known of one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Incidents {

    private final IncidentRepository incidents;
    private final IncidentLog log;
    private final IncidentNotices notices;
    private final IncidentConfig config;

    Incidents(IncidentRepository incidents, IncidentLog log, IncidentNotices notices, IncidentConfig config) {
        this.incidents = incidents;
        this.log = log;
        this.notices = notices;
        this.config = config;
    }

    /** Duty and security officers are told at once; so is the traveller, unless he raised it or it is restricted. */
    public Incident raise(AccessDecision by, Trip trip, Report report, Instant at) {
        UUID raisedBy = by.bySystem() ? null : by.caller().subject();
        Incident incident =
                new Incident(Ids.next(), Reference.next("IN"), trip, report, raisedBy, config.acknowledgeWithin(), at);
        incidents.add(by, incident);
        log.record(by, "raise", incident, report.text(), List.of(IncidentFact.RAISED), at);
        notices.tellOfficers(incident.travellerId(), incident.unitPath(), incident.reference(), "incident-raised", at);
        if (!by.self(incident.travellerId())) {
            notices.tellTraveller(incident, "incident-opened", at);
        }
        return incident;
    }

    /** Whether somebody still looks after it, so that news of it reach him in time. */
    public boolean running(AccessDecision by, UUID id) {
        return switch (incidents.get(by, id.toString()).state()) {
            case RAISED, ACKNOWLEDGED, CONFIRMED -> true;
            case FALSE_ALARM, RESOLVED, CLOSED -> false;
        };
    }

    /** Adds what became known, such as a late sign of life, and tells who handles the incident. */
    public void inform(AccessDecision by, UUID id, String action, String text, Instant at) {
        Incident incident = incidents.get(by, id.toString());
        log.record(by, action, incident, text, List.of(), at);
        notices.tellOfficers(incident.travellerId(), incident.unitPath(), incident.reference(), "incident-news", at);
    }
}
