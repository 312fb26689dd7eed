package org.sojourn.travel.incident;

import java.util.UUID;
import org.sojourn.travel.incident.IncidentRejected.Reason;
import org.sojourn.travel.incident.IncidentState.Command;
import org.sojourn.travel.trip.Permissions;

/** What refuses a step of an incident; commands and the list of allowed actions ask the same question here. */
final class IncidentRules {

    private IncidentRules() {}

    static String permission(Command command) {
        return switch (command) {
            case ACKNOWLEDGE, CONFIRM, DISMISS, RESOLVE, NOTE -> Permissions.INCIDENT_HANDLE;
            case CLOSE -> Permissions.INCIDENT_CLOSE;
        };
    }

    /** Nobody handles what is about himself, and what one person ended another closes. */
    static void check(Command command, Incident incident, UUID person) {
        requireAnother(incident, person);
        IncidentState.TABLE.require(incident.state(), command);
        if (command == Command.CLOSE && person.equals(incident.endedBy())) {
            throw new IncidentRejected(Reason.SECOND_PERSON_NEEDED);
        }
    }

    static void requireAnother(Incident incident, UUID person) {
        if (incident.travellerId().equals(person)) {
            throw new IncidentRejected(Reason.OWN_INCIDENT);
        }
    }
}
