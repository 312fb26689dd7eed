package org.sojourn.travel.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** A call for help by the traveller, whatever the state of his trip, or a report by an officer. */
@ApplicationScoped
public class RaiseIncident {

    private final Access access;
    private final TripRepository trips;
    private final Incidents incidents;
    private final IncidentViews views;
    private final InstantSource clock;

    RaiseIncident(Access access, TripRepository trips, Incidents incidents, IncidentViews views, InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.incidents = incidents;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    public IncidentView raise(
            String idOrReference,
            IncidentType type,
            @Nullable String country,
            @Nullable String text,
            boolean restricted) {
        AccessDecision by = access.decide(Permissions.INCIDENT_RAISE);
        Trip trip = trips.get(by, idOrReference);
        boolean self = by.self(trip.travellerId());
        if (!self && trip.permit().submittedAt() == null) {
            throw new NotFound();
        }
        if (self && restricted) {
            throw new Invalid("/restricted", "own-incident", "What you raise yourself cannot be hidden from you.");
        }
        if (!self && text == null) {
            throw new Invalid("/text", "required", "Who raises an incident about another says why.");
        }
        Instant at = clock.instant();
        Source source = self ? Source.TRAVELLER : Source.OFFICER;
        return views.of(by, incidents.raise(by, trip, new Report(source, type, country, text, restricted), at));
    }
}
