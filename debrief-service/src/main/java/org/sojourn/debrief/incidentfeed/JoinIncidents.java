package org.sojourn.debrief.incidentfeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseLink;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.debrief.debriefcase.OpenCase;
import org.sojourn.debrief.tripfeed.OpenBeforeReturn;
import org.sojourn.debrief.tripfeed.TripObserver;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** Brings the incidents of a trip and its case together, whichever was told first. */
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

    /** Opens the case if a confirmed incident was closed and the trip is known by now; shows its incidents to it. */
    @Override
    public void told(AccessDecision system, UUID traveller, UUID trip) {
        cases.present(system, traveller, trip)
                .or(() -> incidents
                        .lastClosed(system, traveller, trip)
                        .flatMap(moment -> open.open(system, traveller, trip, moment)))
                .ifPresent(found -> incidents.link(system, found));
    }

    /** A confirmed incident was closed: whoever has the case in hand is told, if there was one. */
    void closed(AccessDecision system, UUID traveller, UUID trip) {
        Optional<DebriefCase> before = cases.present(system, traveller, trip);
        told(system, traveller, trip);
        before.ifPresent(joined -> owners(joined)
                .forEach(owner -> notices.tell(owner, "case-incident", CaseLink.to(joined), clock.instant())));
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
