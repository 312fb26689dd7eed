package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** Tells people of signs of life that did not come, or came at last: the kind and a link, never the content. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WatchNotices {

    private final Notices notices;
    private final Roster roster;

    WatchNotices(Notices notices, Roster roster) {
        this.notices = notices;
        this.roster = roster;
    }

    void tellTraveller(Alert alert, String kind, Instant at) {
        tell(alert.travellerId(), alert.tripReference(), kind, at);
    }

    void tell(UUID person, String tripReference, String kind, Instant at) {
        notices.tell(person, kind, "/api/trips/%s/check-ins".formatted(tripReference), at);
    }

    /** A supervisor sees dates and places of his staff, which is the trip and not its check-ins. */
    void tellSupervisor(UUID supervisor, Alert alert, Instant at) {
        notices.tell(supervisor, "check-in-supervisor", "/api/trips/" + alert.tripReference(), at);
    }

    /** Everybody whose role counts where the traveller belongs, except himself; each unit is looked up once. */
    void tellHolders(Role role, List<Alert> alerts, String kind, Instant at) {
        Map<String, List<UUID>> holders = new HashMap<>();
        for (Alert alert : alerts) {
            holders.computeIfAbsent(alert.unitPath(), unit -> holders(role, unit)).stream()
                    .filter(person -> !person.equals(alert.travellerId()))
                    .forEach(person -> tell(person, alert.tripReference(), kind, at));
        }
    }

    void tellOfficers(CheckIn checkIn, String tripReference, String kind, Instant at) {
        holders(Role.DUTY_OFFICER, checkIn.unitPath()).stream()
                .filter(person -> !person.equals(checkIn.travellerId()))
                .forEach(person -> tell(person, tripReference, kind, at));
    }

    private List<UUID> holders(Role role, String unit) {
        return roster.holders(role, unit).stream().map(Person::id).toList();
    }
}
