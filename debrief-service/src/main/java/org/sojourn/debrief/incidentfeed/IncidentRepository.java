package org.sojourn.debrief.incidentfeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.debrief.tripfeed.TripKey;
import org.sojourn.platform.access.AccessDecision;

/** What travel-service last said of each incident on a trip. */
@ApplicationScoped
class IncidentRepository {

    private static final String SAVE = """
            insert into incident_snapshot (traveller_id, incident_id, unit_path, trip_id, reference, trip_reference, type, country,
                restricted, raised_at, confirmed_at, closed_at, outcome, last_fact, updated_at)
            values (:traveller, :incident, :unit, :trip, :reference, :tripReference, :type, :country,
                :restricted, :raisedAt, :confirmedAt, :closedAt, :outcome, :fact, :at)
            on conflict (traveller_id, incident_id) do update set type = excluded.type, country = excluded.country,
                restricted = excluded.restricted, confirmed_at = excluded.confirmed_at, closed_at = excluded.closed_at, outcome = excluded.outcome,
                last_fact = excluded.last_fact, updated_at = excluded.updated_at""";

    private final EntityManager rows;

    IncidentRepository(EntityManager rows) {
        this.rows = rows;
    }

    void save(AccessDecision system, IncidentFact fact, UUID trip, String type, Instant at) {
        rows.createNativeQuery(SAVE)
                .setParameter("traveller", fact.travellerId())
                .setParameter("incident", fact.incidentId())
                .setParameter("unit", fact.unitPath())
                .setParameter("trip", trip)
                .setParameter("reference", fact.reference())
                .setParameter("tripReference", String.valueOf(fact.tripReference()))
                .setParameter("type", fact.type())
                .setParameter("country", fact.country())
                .setParameter("restricted", fact.hidden())
                .setParameter("raisedAt", fact.raisedAt())
                .setParameter("confirmedAt", fact.confirmedAt())
                .setParameter("closedAt", fact.closedAt())
                .setParameter("outcome", fact.outcome())
                .setParameter("fact", type)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Those of some trips that had an incident. */
    List<TripKey> among(AccessDecision system, List<TripKey> trips) {
        List<?> found = rows.createNativeQuery("""
                        select distinct traveller_id, trip_id from incident_snapshot
                        where traveller_id = any(cast(:travellers as uuid[])) and trip_id = any(cast(:trips as uuid[]))""", Tuple.class)
                .setParameter(
                        "travellers", trips.stream().map(TripKey::traveller).toArray(UUID[]::new))
                .setParameter("trips", trips.stream().map(TripKey::trip).toArray(UUID[]::new))
                .getResultList();
        return found.stream()
                .map(Tuple.class::cast)
                .map(row -> new TripKey(row.get(0, UUID.class), row.get(1, UUID.class)))
                .toList();
    }

    /** When the last confirmed incident of a trip that its traveller may know of was closed. */
    Optional<Instant> lastKnownClosed(AccessDecision system, UUID traveller, UUID trip) {
        return Optional.ofNullable(rows.createNativeQuery("""
                        select max(closed_at) from incident_snapshot
                        where traveller_id = :traveller and trip_id = :trip and outcome = 'CONFIRMED' and not restricted""", Instant.class)
                        .setParameter("traveller", traveller)
                        .setParameter("trip", trip)
                        .getSingleResultOrNull())
                .map(Instant.class::cast);
    }

    /** Lets the incidents of a trip be seen by whoever the case is open to. */
    void link(AccessDecision system, DebriefCase to) {
        rows.createNativeQuery("""
                        update incident_snapshot set case_id = :case
                        where traveller_id = :traveller and trip_id = :trip and case_id is null""")
                .setParameter("case", to.id())
                .setParameter("traveller", to.travellerId())
                .setParameter("trip", to.trip().id())
                .executeUpdate();
    }

    /** How many confirmed incidents were closed of which nobody was told yet who has the case; from now on, he is. */
    int newlyJoined(AccessDecision system, DebriefCase by, Instant now) {
        return rows.createNativeQuery("""
                        update incident_snapshot set told_at = :now where traveller_id = :traveller and trip_id = :trip
                        and outcome = 'CONFIRMED' and closed_at is not null and told_at is null""")
                .setParameter("now", now)
                .setParameter("traveller", by.travellerId())
                .setParameter("trip", by.trip().id())
                .executeUpdate();
    }

    /** The incidents of a case, those left out that were none, and from its traveller those he must not know of. */
    List<IncidentLine> of(CaseInHand hand) {
        List<?> found = rows.createNativeQuery("""
                        select incident_id, reference, type, country, restricted, raised_at, confirmed_at, closed_at, outcome
                        from incident_snapshot where traveller_id = :traveller and trip_id = :trip
                        and outcome is distinct from 'FALSE_ALARM' and not (restricted and traveller_id = :reader)
                        order by raised_at, incident_id""", Tuple.class)
                .setParameter("traveller", hand.debriefCase().travellerId())
                .setParameter("trip", hand.debriefCase().trip().id())
                .setParameter("reader", hand.actor().person())
                .getResultList();
        return found.stream().map(row -> line((Tuple) row)).toList();
    }

    private static IncidentLine line(Tuple row) {
        return new IncidentLine(
                row.get("incident_id", UUID.class),
                row.get("reference", String.class),
                row.get("type", String.class),
                row.get("country", String.class),
                row.get("restricted", Boolean.class),
                row.get("raised_at", Instant.class),
                time(row, "confirmed_at"),
                time(row, "closed_at"),
                row.get("outcome", String.class));
    }

    private static @Nullable Instant time(Tuple row, String column) {
        return row.get(column, Instant.class);
    }
}
