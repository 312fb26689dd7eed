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
                risk, purpose, countries, planned_departure, departed_on, departure_told_at, planned_return, returned_on,
                return_told_at, last_fact, updated_at)
            values (:traveller, :trip, :unit, :reference, :mode, :authorisation, :travel, :unauthorised,
                :risk, :purpose, :countries, :plannedDeparture, :departedOn,
                case when cast(:departedOn as date) is not null then cast(:at as timestamptz) end, :plannedReturn, :returnedOn,
                case when cast(:returnedOn as date) is not null then cast(:at as timestamptz) end, :fact, :at)
            on conflict (traveller_id, trip_id) do update set mode = excluded.mode, authorisation = excluded.authorisation,
                travel = excluded.travel, unauthorised = excluded.unauthorised, risk = excluded.risk,
                purpose = excluded.purpose, countries = excluded.countries, planned_return = excluded.planned_return,
                planned_departure = coalesce(excluded.planned_departure, trip_snapshot.planned_departure),
                departure_told_at = case when excluded.departed_on is distinct from trip_snapshot.departed_on
                    then coalesce(excluded.departure_told_at, trip_snapshot.departure_told_at)
                    else trip_snapshot.departure_told_at end,
                departed_on = coalesce(excluded.departed_on, trip_snapshot.departed_on),
                return_told_at = case when excluded.returned_on is distinct from trip_snapshot.returned_on
                    then coalesce(excluded.return_told_at, trip_snapshot.return_told_at)
                    else trip_snapshot.return_told_at end,
                returned_on = coalesce(excluded.returned_on, trip_snapshot.returned_on),
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
                .setParameter("plannedDeparture", fact.plannedDeparture())
                .setParameter("departedOn", fact.departedOn())
                .setParameter("returnedOn", fact.returnedOn())
                .setParameter("plannedReturn", fact.plannedReturn())
                .setParameter("fact", type)
                .setParameter("at", at)
                .executeUpdate();
    }
}
