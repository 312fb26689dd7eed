package org.sojourn.debrief.incidentfeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseLink;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.debrief.debriefcase.OpenCase;
import org.sojourn.debrief.tripfeed.OpenBeforeReturn;
import org.sojourn.debrief.tripfeed.TripKey;
import org.sojourn.debrief.tripfeed.TripObserver;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** Brings the incidents of a trip and its case together, whichever was told first, and tells whoever has the case. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JoinIncidents implements TripObserver {

    private final OpenCase cases;
    private final OpenBeforeReturn open;
    private final IncidentRepository incidents;
    private final Roster roster;
    private final Notices notices;
    private final InstantSource clock;

    JoinIncidents(
            OpenCase cases,
            OpenBeforeReturn open,
            IncidentRepository incidents,
            Roster roster,
            Notices notices,
            InstantSource clock) {
        this.cases = cases;
        this.open = open;
        this.incidents = incidents;
        this.roster = roster;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Opens the case if a confirmed incident was closed and the trip is known by now. One that its traveller must not know of opens
     * none, for the case would tell him; it joins the case that the return opens.
     */
    @Override
    public void told(AccessDecision system, List<TripKey> trips) {
        incidents.among(system, trips).forEach(trip -> told(system, trip.traveller(), trip.trip()));
    }

    private void told(AccessDecision system, UUID traveller, UUID trip) {
        cases.present(system, traveller, trip)
                .or(() -> incidents
                        .lastKnownClosed(system, traveller, trip)
                        .flatMap(moment -> open.open(system, traveller, trip, moment)))
                .ifPresent(found -> join(system, found));
    }

    private void join(AccessDecision system, DebriefCase found) {
        incidents.link(system, found);
        Instant now = clock.instant();
        if (incidents.newlyJoined(system, found, now) > 0) {
            owners(found).forEach(owner -> notices.tell(owner, "case-incident", CaseLink.to(found), now));
        }
    }

    private List<UUID> owners(DebriefCase of) {
        UUID debriefer = of.debrieferId();
        return debriefer != null
                ? List.of(debriefer)
                : roster.holders(Role.CASE_SUPERVISOR, of.unitPath()).stream()
                        .map(Person::id)
                        .filter(person -> !person.equals(of.travellerId()))
                        .toList();
    }
}
