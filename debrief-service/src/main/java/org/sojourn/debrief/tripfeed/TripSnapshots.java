package org.sojourn.debrief.tripfeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
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
            select traveller_id, trip_id, unit_path, reference, mode, authorisation, travel, unauthorised,
                risk, purpose, countries, planned_departure, departed_on, case when departed_on is not null then at end,
                planned_return, returned_on, case when returned_on is not null then at end, plan, last_fact, at
            from (values (?::uuid, ?::uuid, ?, ?, ?, ?, ?, ?::boolean, ?, ?, ?::text[], ?::date, ?::date, ?::date, ?::date, ?::bytea, ?,
                ?::timestamptz)) told (traveller_id, trip_id, unit_path, reference, mode, authorisation, travel, unauthorised,
                risk, purpose, countries, planned_departure, departed_on, planned_return, returned_on, plan, last_fact, at)
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

    private static final String KEPT = """
            select s.traveller_id, s.trip_id, s.plan from unnest(?::uuid[], ?::uuid[]) told (traveller_id, trip_id)
            join trip_snapshot s using (traveller_id, trip_id) where s.plan is not null""";

    private static final Column PLAN = new Column("trip_snapshot", "plan");

    private final EntityManager rows;
    private final DataSource database;
    private final FieldCipher cipher;

    TripSnapshots(EntityManager rows, DataSource database, FieldCipher cipher) {
        this.rows = rows;
        this.database = database;
        this.cipher = cipher;
    }

    /** Stores what is known now of different trips. */
    void save(AccessDecision system, List<Told> all) {
        cipher.prepare(all.stream().map(told -> told.fact().travellerId()).toList());
        try (Connection connection = database.getConnection();
                PreparedStatement save = connection.prepareStatement(SAVE)) {
            Map<UUID, KeptPlan> kept = kept(
                    connection,
                    all.stream()
                            .map(Told::fact)
                            .filter(fact -> fact.sealed() == null)
                            .toList());
            for (Told told : all) {
                fill(save, told, KeptPlan.of(told.fact(), kept.get(told.fact().tripId())));
                save.addBatch();
            }
            save.executeBatch();
        } catch (SQLException fault) {
            throw new IllegalStateException("what is known of trips could not be kept", fault);
        }
    }

    private void fill(PreparedStatement save, Told told, KeptPlan plan) throws SQLException {
        TripFact fact = told.fact();
        save.setObject(1, fact.travellerId());
        save.setObject(2, fact.tripId());
        save.setString(3, fact.unitPath());
        save.setString(4, fact.reference());
        save.setString(5, fact.mode());
        save.setString(6, fact.authorisation());
        save.setString(7, fact.travel());
        save.setBoolean(8, fact.unauthorised());
        save.setString(9, fact.risk());
        save.setString(10, fact.purpose());
        save.setArray(
                11, save.getConnection().createArrayOf("text", fact.countries().toArray()));
        save.setObject(12, fact.plannedDeparture());
        save.setObject(13, fact.departedOn());
        save.setObject(14, fact.plannedReturn());
        save.setObject(15, fact.returnedOn());
        save.setBytes(16, cipher.sealJson(fact.travellerId(), PLAN, fact.tripId(), plan));
        save.setString(17, told.type());
        save.setObject(18, told.at().atOffset(ZoneOffset.UTC));
    }

    void lock(AccessDecision system, UUID trip) {
        lock(system, List.of(trip));
    }

    /** Keeps other deliveries about trips waiting until the transaction ends, whichever topic they come from; in one order for all. */
    void lock(AccessDecision system, List<UUID> all) {
        String[] names = all.stream().map(trip -> "trip:" + trip).toArray(String[]::new);
        rows.createNativeQuery("""
                        select count(pg_advisory_xact_lock(number)) from
                        (select hashtextextended(name, 0) as number from unnest(cast(:names as text[])) name order by number) locks""").setParameter("names", names).getSingleResult();
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

    /** The plans of different trips as they were last told. */
    private Map<UUID, KeptPlan> kept(Connection connection, List<TripFact> trips) throws SQLException {
        if (trips.isEmpty()) {
            return Map.of();
        }
        Map<UUID, KeptPlan> kept = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(KEPT)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", trips.stream().map(TripFact::travellerId).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", trips.stream().map(TripFact::tripId).toArray()));
            ResultSet row = query.executeQuery();
            while (row.next()) {
                UUID traveller = row.getObject("traveller_id", UUID.class);
                UUID trip = row.getObject("trip_id", UUID.class);
                kept.put(trip, cipher.openJson(traveller, PLAN, trip, row.getBytes("plan"), KeptPlan.class));
            }
        }
        return kept;
    }
}
