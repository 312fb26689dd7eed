package org.sojourn.travel.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.AUDE;
import static org.sojourn.platform.test.People.DINA;
import static org.sojourn.platform.test.People.EDITH;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.platform.test.People.GRACE;
import static org.sojourn.platform.test.People.NOOR;
import static org.sojourn.platform.test.People.OLGA;
import static org.sojourn.platform.test.People.ORSON;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.SVEN;
import static org.sojourn.platform.test.People.VERA;
import static org.sojourn.platform.test.People.VICTOR;
import static org.sojourn.travel.checkin.Watch.away;
import static org.sojourn.travel.checkin.Watch.firstCheckIn;
import static org.sojourn.travel.checkin.Watch.overdue;
import static org.sojourn.travel.checkin.Watch.state;
import static org.sojourn.travel.checkin.Watch.sweep;
import static org.sojourn.travel.trip.TripPlans.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.RowPolicies;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

/** Check-ins, the duty desk and incidents against roles and relations, the denied first; a denied write changes nothing. */
@QuarkusTest
@WithSojourn("travel")
class WatchAuthzTest {

    private static final List<TestPerson> NO_TRAVELLERS = List.of(AUDE, ORSON);
    private static final List<TestPerson> STRANGERS = List.of(EMIL, NOOR, DINA, EDITH, VICTOR, VERA, PETRA, GRACE);

    private String trip = "";
    private String checkIn = "";
    private String incident = "";

    @BeforeEach
    void miss() {
        trip = away(ADA, "BF");
        checkIn = firstCheckIn(ADA, trip);
        overdue(checkIn);
        sweep("check-in-miss");
        incident = as(ADA).header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"type\":\"CRIME\",\"text\":\"robbed\"}")
                .post("/api/trips/" + trip + "/incidents")
                .path("id");
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        all().forEach(endpoint -> assertThat(RestAssured.given()
                        .contentType("application/json")
                        .body(endpoint.body() == null ? "{}" : endpoint.body())
                        .request(endpoint.method(), endpoint.path())
                        .statusCode())
                .as(endpoint.toString())
                .isEqualTo(401));
    }

    @Test
    void whoIsNoTravellerIsRefusedOutright() {
        all().forEach(endpoint -> NO_TRAVELLERS.forEach(person -> assertThat(call(person, endpoint))
                .as(person.username() + " " + endpoint)
                .isEqualTo(403)));
        unchanged();
    }

    @Test
    void strangersLearnNothing() {
        all().filter(endpoint ->
                        endpoint.path().contains(trip) || endpoint.path().contains(incident))
                .forEach(endpoint -> STRANGERS.forEach(person -> assertThat(call(person, endpoint))
                        .as(person.username() + " " + endpoint)
                        .isIn(403, 404)));
        unchanged();
    }

    @Test
    void onlyDutyOfficersWatch() {
        watching()
                .forEach(endpoint -> Stream.of(ADA, SVEN, PETRA, GRACE)
                        .forEach(person -> assertThat(call(person, endpoint))
                                .as(person.username() + " " + endpoint)
                                .isEqualTo(403)));
        unchanged();
        assertThat(call(SVEN, new Endpoint("GET", "/api/trips/" + trip + "/check-ins", null)))
                .isEqualTo(200);
        assertThat(call(OLGA, new Endpoint("GET", "/api/watch", null))).isEqualTo(200);
    }

    @Test
    void nobodyAnswersForAnother() {
        Endpoint answer =
                new Endpoint("POST", "/api/trips/" + trip + "/check-ins/" + checkIn + "/answer", "{\"safe\":true}");
        Stream.of(OLGA, SVEN, GRACE, PETRA)
                .forEach(person ->
                        assertThat(call(person, answer)).as(person.username()).isEqualTo(404));
        unchanged();
    }

    @Test
    void theDeskOfOneUnitShowsNothingOfAnother() {
        Db.execute("update check_in set unit_path = '/vega-institute' where id = ?::uuid", checkIn);

        assertThat(as(OLGA).get("/api/watch?limit=100").<List<String>>path("items.id"))
                .doesNotContain(checkIn);
    }

    @Test
    void readingOfAnotherLeavesAnEntryAndReadingOnesOwnLeavesNone() {
        String sql =
                "select count(*) from audit_entry where kind = 'READ' and object_type = 'check-in' and object_id = ?::uuid";
        as(ADA).get("/api/trips/" + trip + "/check-ins");
        assertThat(Db.count(sql, trip)).isZero();
        as(OLGA).get("/api/trips/" + trip + "/check-ins");
        assertThat(Db.count(sql + " and person = '" + ADA.id() + "'", trip)).isOne();
        long listed = Db.count("select count(*) from audit_entry where kind = 'LISTED' and object_type = 'check-in'");
        as(OLGA).get("/api/watch");
        assertThat(Db.count("select count(*) from audit_entry where kind = 'LISTED' and object_type = 'check-in'"))
                .isEqualTo(listed + 1);
    }

    @Test
    void everyPersonalTableIsUnderARowPolicyThatHidesItsRows() throws SQLException {
        Db.execute(
                "insert into contact_call (traveller_id, trip_id, check_in_id, id, unit_path, outcome, called_by, called_at)"
                        + " select traveller_id, trip_id, id, gen_random_uuid(), unit_path, 'NOT_REACHED', traveller_id, now()"
                        + " from check_in where id = ?::uuid",
                checkIn);
        for (String table : List.of("check_in", "check_in_step", "contact_call", "incident", "incident_entry")) {
            RowPolicies.hide(table);
        }
    }

    private void unchanged() {
        assertThat(state(checkIn)).isEqualTo("MISSED");
        assertThat(Db.query("select state from incident where trip_id = ?::uuid", trip)
                        .toString())
                .isEqualTo("[{state=RAISED}]");
    }

    private static int call(TestPerson person, Endpoint endpoint) {
        var request = as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"");
        if (endpoint.body() != null) {
            request.body(endpoint.body());
        }
        return request.request(endpoint.method(), endpoint.path()).statusCode();
    }

    private Stream<Endpoint> all() {
        String note = "{\"text\":\"x\"}";
        return Stream.concat(
                watching(),
                Stream.of(
                        new Endpoint("GET", "/api/trips/" + trip + "/check-ins", null),
                        new Endpoint(
                                "POST", "/api/trips/" + trip + "/check-ins/" + checkIn + "/answer", "{\"safe\":true}"),
                        new Endpoint("GET", "/api/trips/" + trip + "/incidents", null),
                        new Endpoint(
                                "POST", "/api/trips/" + trip + "/incidents", "{\"type\":\"OTHER\",\"text\":\"x\"}"),
                        new Endpoint("GET", "/api/incidents", null),
                        new Endpoint("GET", "/api/incidents/" + incident, null),
                        new Endpoint("POST", "/api/incidents/" + incident + "/close", note)));
    }

    private Stream<Endpoint> watching() {
        String sign = "/api/trips/" + trip + "/check-ins/" + checkIn;
        String note = "{\"text\":\"x\"}";
        return Stream.of(
                new Endpoint("GET", "/api/watch", null),
                new Endpoint("POST", sign + "/record", "{\"safe\":true}"),
                new Endpoint("POST", sign + "/chase", null),
                new Endpoint("POST", sign + "/reveal-contact", null),
                new Endpoint("POST", sign + "/contact", "{\"outcome\":\"NOT_REACHED\"}"),
                new Endpoint("POST", sign + "/resolve", "{\"reason\":\"x\"}"),
                new Endpoint("POST", sign + "/escalate", "{\"type\":\"OTHER\",\"reason\":\"x\"}"),
                new Endpoint("POST", "/api/incidents/" + incident + "/acknowledge", null),
                new Endpoint("POST", "/api/incidents/" + incident + "/confirm", note),
                new Endpoint("POST", "/api/incidents/" + incident + "/dismiss", note),
                new Endpoint("POST", "/api/incidents/" + incident + "/resolve", note),
                new Endpoint("POST", "/api/incidents/" + incident + "/note", note));
    }

    private record Endpoint(
            String method, String path, @Nullable String body) {}
}
