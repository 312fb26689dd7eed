package org.sojourn.travel.reassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.travel.reassessment.Editions.publish;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.WithSojourn;

/** Ten thousand trips are asked by one edition, in the one transaction that applies it. */
@QuarkusTest
@WithSojourn("travel")
class FanOutComponentTest {

    private static final int TRIPS = 10_000;

    @AfterEach
    void endThem() {
        Db.execute("update reassessment set state = 'LAPSED', ended_at = now() where state = 'OPEN'"
                + " and advisory_reference = 'AD-TEST-KG00'");
    }

    @Test
    void oneEditionAsksThemAll() {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, "KG", 2);
        String trip = submitted(EMIL, plan("KG", 40));
        copy(trip);

        publish(advisory, 2, "KG", 4);

        assertThat(Db.count(
                        "select count(*) from reassessment where advisory_id = ? and number = 2 and state = 'OPEN'",
                        advisory))
                .isEqualTo(TRIPS);
        assertThat(Db.count("""
                        select count(*) from trip t join leg l on l.trip_id = t.id
                        where l.country = 'KG' and (t.travel <> 'PLANNED' or t.guidance_changed_at is null)""")).isZero();
        assertThat(Db.count(
                        "select count(distinct opened_at) from reassessment where advisory_id = ? and number = 2",
                        advisory))
                .isEqualTo(1);
    }

    /** The trip, again and again, each with an id and a reference of its own. */
    private static void copy(String trip) {
        String columns = Db.query("""
                        select string_agg(column_name, ', ') as names from information_schema.columns
                        where table_name = 'trip' and column_name not in ('id', 'reference')""").toString().replaceAll("^\\[\\{names=|}]$", "");
        Db.execute(
                "insert into trip (id, reference, %s) select uuidv7(), 'TR-COPY-' || n, %s from trip, generate_series(2, ?) n where id = ?::uuid"
                        .formatted(columns, columns),
                TRIPS,
                trip);
        Db.execute("""
                insert into leg (traveller_id, trip_id, sequence, unit_path, country, arrival, departure, zone, transit, private_leg)
                select l.traveller_id, t.id, l.sequence, l.unit_path, l.country, l.arrival, l.departure, l.zone, l.transit,
                  l.private_leg
                from trip t, leg l where t.reference like 'TR-COPY-%' and l.trip_id = ?::uuid""", trip);
    }
}
