package org.sojourn.debrief.tripfeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;

/** What travel-service last said of each trip. */
@ApplicationScoped
class TripSnapshots {

    private static final String SAVE = """
            insert into trip_snapshot (traveller_id, trip_id, unit_path, reference, mode, authorisation, travel, unauthorised,
                risk, purpose, countries, planned_departure, departed_on, departure_told_at, planned_return, returned_on,
                return_told_at, plan, last_fact, updated_at)
            values (:traveller, :trip, :unit, :reference, :mode, :authorisation, :travel, :unauthorised,
                :risk, :purpose, :countries, :plannedDeparture, :departedOn,
                case when cast(:departedOn as date) is not null then cast(:at as timestamptz) end, :plannedReturn, :returnedOn,
                case when cast(:returnedOn as date) is not null then cast(:at as timestamptz) end, :plan, :fact, :at)
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
                plan = excluded.plan, last_fact = excluded.last_fact, updated_at = excluded.updated_at""";

    private static final Column PLAN = new Column("trip_snapshot", "plan");

    private final EntityManager rows;
    private final FieldCipher cipher;

    TripSnapshots(EntityManager rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
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
                .setParameter("plan", cipher.sealJson(fact.travellerId(), PLAN, fact.tripId(), keeping(system, fact)))
                .setParameter("fact", type)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Keeps other deliveries about a trip waiting until the transaction ends, whichever topic they come from. */
    void lock(AccessDecision system, UUID trip) {
        rows.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:trip, 0)) as text)")
                .setParameter("trip", "trip:" + trip)
                .getSingleResultOrNull();
    }

    Optional<KnownTrip> find(AccessDecision system, UUID traveller, UUID trip) {
        List<?> found = rows.createNativeQuery("""
                        select unit_path, reference, purpose, unauthorised, countries, planned_return, plan
                        from trip_snapshot where traveller_id = :traveller and trip_id = :trip and plan is not null""", Tuple.class)
                .setParameter("traveller", traveller)
                .setParameter("trip", trip)
                .getResultList();
        return found.stream().map(row -> known(traveller, trip, (Tuple) row)).findFirst();
    }

    private KnownTrip known(UUID traveller, UUID trip, Tuple row) {
        return new KnownTrip(
                trip,
                row.get("unit_path", String.class),
                row.get("reference", String.class),
                row.get("purpose", String.class),
                row.get("unauthorised", Boolean.class),
                List.of((String[]) row.get("countries")),
                day(row.get("planned_return")),
                cipher.openJson(traveller, PLAN, trip, (byte[]) row.get("plan"), KeptPlan.class));
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    private KeptPlan keeping(AccessDecision system, TripFact fact) {
        KeptPlan before = fact.sealed() == null
                ? find(system, fact.travellerId(), fact.tripId())
                        .map(KnownTrip::plan)
                        .orElse(null)
                : null;
        return KeptPlan.of(fact, before);
    }
}
