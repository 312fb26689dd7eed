package org.sojourn.travel.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.incident.IncidentState.Command;

/** Shows incidents to whom they concern. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IncidentViews {

    private final IncidentEntries entries;
    private final Access access;

    IncidentViews(IncidentEntries entries, Access access) {
        this.entries = entries;
        this.access = access;
    }

    IncidentView of(AccessDecision decision, Incident incident) {
        return new IncidentView(
                incident.id(),
                incident.reference(),
                incident.version(),
                incident.tripId(),
                incident.tripReference(),
                incident.type(),
                incident.country(),
                incident.state(),
                incident.raisedAt(),
                incident.acknowledgedAt(),
                incident.outcome(),
                incident.resolvedAt(),
                incident.closedAt(),
                handling(decision, incident),
                actions(decision, incident));
    }

    private IncidentView.@Nullable Handling handling(AccessDecision decision, Incident incident) {
        if (decision.self(incident.travellerId()) || !decision.unit(incident.unitPath())) {
            return null;
        }
        return new IncidentView.Handling(
                incident.travellerId(),
                incident.unitPath(),
                incident.source(),
                incident.restricted(),
                incident.acknowledgeBy(),
                entries.of(decision, incident));
    }

    private List<AllowedAction> actions(AccessDecision decision, Incident incident) {
        return Arrays.stream(Command.values())
                .map(command -> AllowedAction.of(command.name().toLowerCase(Locale.ROOT), () -> {
                    if (!access.holds(IncidentRules.permission(command))) {
                        throw new IncidentRejected(IncidentRejected.Reason.NOT_PERMITTED);
                    }
                    IncidentRules.check(command, incident, decision.caller().subject());
                }))
                .toList();
    }
}
