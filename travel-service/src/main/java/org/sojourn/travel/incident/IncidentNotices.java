package org.sojourn.travel.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** Tells people about incidents: the kind and a link, never what happened; of a restricted one the traveller hears nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IncidentNotices {

    private final Notices notices;
    private final Roster roster;

    IncidentNotices(Notices notices, Roster roster) {
        this.notices = notices;
        this.roster = roster;
    }

    void tellTraveller(Incident incident, String kind, Instant at) {
        if (!incident.restricted()) {
            notices.tell(incident.travellerId(), kind, link(incident.reference()), at);
        }
    }

    /** The duty and security officers of the unit, each once, and never the traveller. */
    void tellOfficers(UUID traveller, String unitPath, String reference, String kind, Instant at) {
        Stream.of(Role.DUTY_OFFICER, Role.SECURITY_OFFICER)
                .flatMap(role -> roster.holders(role, unitPath).stream())
                .map(Person::id)
                .filter(person -> !person.equals(traveller))
                .distinct()
                .forEach(person -> notices.tell(person, kind, link(reference), at));
    }

    private static String link(String reference) {
        return "/api/incidents/" + reference;
    }
}
