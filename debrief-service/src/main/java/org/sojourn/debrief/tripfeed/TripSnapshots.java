package org.sojourn.debrief.tripfeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.sojourn.platform.access.AccessDecision;

/** What travel-service last said of each trip. */
@ApplicationScoped
class TripSnapshots {

    private static final String SAVE = """
            insert into trip_snapshot (traveller_id, trip_id, unit_path, reference, mode, authorisation, travel, unauthorised,
                risk, purpose, countries, planned_return, last_fact, updated_at)
            values (:traveller, :trip, :unit, :reference, :mode, :authorisation, :travel, :unauthorised,
                :risk, :purpose, :countries, :plannedReturn, :fact, :at)
            on conflict (traveller_id, trip_id) do update set mode = excluded.mode, authorisation = excluded.authorisation,
                travel = excluded.travel, unauthorised = excluded.unauthorised, risk = excluded.risk,
                purpose = excluded.purpose, countries = excluded.countries, planned_return = excluded.planned_return,
                last_fact = excluded.last_fact, updated_at = excluded.updated_at""";

    private final EntityManager rows;

    TripSnapshots(EntityManager rows) {
        this.rows = rows;
    }

    /** Stores what is known now; the row stays locked until the transaction ends, so that one trip is handled once at a time. */
    void save(AccessDecision system, TripFact fact, String type, Instant at) {
        rows.createNativeQuery(SAVE)
                .setParameter("traveller", fact.travellerId())
                .setParameter("trip", fact.tripId())
                .setParameter("unit", fact.unitPath())
                .setParameter("reference", fact.reference())
                .setParameter("mode", fact.mode())
                .setParameter("authorisation", fact.authorisation())
                .setParameter("travel", fact.travel())
                .setParameter("unauthorised", fact.unauthorised())
                .setParameter("risk", fact.risk())
                .setParameter("purpose", fact.purpose())
                .setParameter("countries", fact.countries().toArray(String[]::new))
                .setParameter("plannedReturn", fact.plannedReturn())
                .setParameter("fact", type)
                .setParameter("at", at)
                .executeUpdate();
    }
}
