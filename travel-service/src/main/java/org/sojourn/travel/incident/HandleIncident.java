package org.sojourn.travel.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.incident.IncidentState.Command;

/** Takes an incident one step on, and tells its traveller where it stands. */
@ApplicationScoped
public class HandleIncident {

    private final Access access;
    private final IncidentRepository incidents;
    private final IncidentLog log;
    private final IncidentNotices notices;
    private final IncidentViews views;
    private final InstantSource clock;

    HandleIncident(
            Access access,
            IncidentRepository incidents,
            IncidentLog log,
            IncidentNotices notices,
            IncidentViews views,
            InstantSource clock) {
        this.access = access;
        this.incidents = incidents;
        this.log = log;
        this.notices = notices;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    public IncidentView handle(Command command, String idOrReference, @Nullable String ifMatch, @Nullable String text) {
        AccessDecision by = access.decide(IncidentRules.permission(command));
        Incident incident = incidents.get(by, idOrReference);
        IncidentRules.requireAnother(incident, by.caller().subject());
        Versions.require(ifMatch, incident.version());
        IncidentRules.check(command, incident, by.caller().subject());
        Instant at = clock.instant();
        List<IncidentFact> facts = incident.follow(command, by.caller().subject(), at);
        log.record(by, command.name().toLowerCase(Locale.ROOT), incident, text, facts, at);
        told(command, incident, at);
        return views.of(by, incident);
    }

    private void told(Command command, Incident incident, Instant at) {
        switch (command) {
            case ACKNOWLEDGE -> notices.tellTraveller(incident, "incident-acknowledged", at);
            case CONFIRM -> notices.tellTraveller(incident, "incident-confirmed", at);
            case DISMISS -> {
                notices.tellTraveller(incident, "incident-dismissed", at);
                closing(incident, at);
            }
            case RESOLVE -> {
                notices.tellTraveller(incident, "incident-resolved", at);
                closing(incident, at);
            }
            case CLOSE -> notices.tellTraveller(incident, "incident-closed", at);
            case NOTE -> {}
        }
    }

    private void closing(Incident incident, Instant at) {
        notices.tellOfficers(
                incident.travellerId(), incident.unitPath(), incident.reference(), "incident-to-close", at);
    }
}
