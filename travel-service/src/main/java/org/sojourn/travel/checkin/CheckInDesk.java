package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.incident.IncidentType;
import org.sojourn.travel.incident.Incidents;
import org.sojourn.travel.incident.Report;
import org.sojourn.travel.incident.Source;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** What every command on a check-in begins and ends with: access, rules and version; then the row written, audit and the new view. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CheckInDesk {

    private final Access access;
    private final TripRepository trips;
    private final CheckInRepository checkIns;
    private final CheckInViews views;
    private final StepTable steps;
    private final Incidents incidents;
    private final Audit audit;
    private final InstantSource clock;

    CheckInDesk(
            Access access,
            TripRepository trips,
            CheckInRepository checkIns,
            CheckInViews views,
            StepTable steps,
            Incidents incidents,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.checkIns = checkIns;
        this.views = views;
        this.steps = steps;
        this.incidents = incidents;
        this.audit = audit;
        this.clock = clock;
    }

    /** An answer takes no version, so that no timer that came between can make it fail. */
    OpenCheckIn open(CheckInAction action, String trip, UUID id, boolean safe) {
        AccessDecision by = access.decide(action.permission());
        Trip found = trips.get(by, trip);
        CheckIn checkIn = checkIns.get(by, found, id);
        Instant at = clock.instant();
        CheckInRules.check(action, checkIn, by.caller().subject(), safe, at);
        return new OpenCheckIn(by, action, found, checkIn, at);
    }

    OpenCheckIn open(CheckInAction action, String trip, UUID id, @Nullable String ifMatch) {
        AccessDecision by = access.decide(action.permission());
        Trip found = trips.get(by, trip);
        CheckIn checkIn = checkIns.get(by, found, id);
        Versions.require(ifMatch, checkIn.version());
        Instant at = clock.instant();
        CheckInRules.check(action, checkIn, by.caller().subject(), true, at);
        return new OpenCheckIn(by, action, found, checkIn, at);
    }

    /** What a traveller or an officer says has happened. */
    void raise(OpenCheckIn open, Source source, IncidentType type, @Nullable String text) {
        Report report = new Report(source, type, open.checkIn().country(), text, false);
        open.checkIn()
                .becameIncident(incidents
                        .raise(open.by(), open.trip(), report, open.at())
                        .id());
    }

    /** Whoever acted took note of every step taken before. */
    CheckInView close(OpenCheckIn open) {
        checkIns.flush();
        steps.acknowledge(open.by(), open.checkIn(), open.at());
        audit.written(
                open.by(),
                "check-in:" + open.action().wireName(),
                "check-in",
                open.checkIn().id(),
                open.trip().travellerId(),
                open.trip().unitPath());
        return views.of(open.by(), open.trip(), open.checkIn(), open.at());
    }
}
