package org.sojourn.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.sojourn.debrief.ToldIncident.tell;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

/** An incident that its traveller must not know of: his case shows him nothing of it, and shows it to those who work on it. */
@QuarkusTest
@WithSojourn("debrief")
class RestrictedIncidentsComponentTest {

    private static final List<String> OWN =
            List.of("", "/plan", "/deviations", "/answers", "/clocks", "/interviews", "/incidents");

    private final TestPerson traveller = Debriefs.someone();
    private final DeclaredTrip trip = DeclaredTrip.of(traveller);
    private final ToldIncident incident = ToldIncident.restricted(trip);

    @BeforeEach
    void meet() {
        Told.meet(traveller, People.CARL);
        TestClock.advance(Duration.between(TestClock.now(), Instant.parse("2026-11-17T08:00:00Z")));
    }

    @AfterEach
    void putTheClockBack() {
        TestClock.reset();
    }

    @Test
    void opensNoCaseThatWouldTellItsTraveller() {
        tell(trip.departed(4));
        tell(incident.closed(3, "CONFIRMED"));
        tell(ToldIncident.untold(trip).closed(3, "CONFIRMED"));
        tell(trip.departed("2026-11-10", 5));
        assertThat(Debriefs.cases(trip)).isZero();
        assertThat(notices()).isEmpty();
        assertThat(lines("/api/debriefs")).isEmpty();
    }

    @Test
    void showsTheTravellerHisCaseAsIfThereWereNone() {
        tell(trip.returned("2026-11-16", 5));
        String id = Debriefs.awaitCase(trip);
        List<String> before = own(id);
        List<String> toldBefore = notices();
        tell(incident.raised(1));
        tell(incident.confirmed(2));
        tell(incident.closed(3, "CONFIRMED"));
        Debriefs.as(People.CARL)
                .get("/api/debriefs/" + id + "/incidents")
                .then()
                .body("id", contains(incident.id().toString()));
        assertThat(own(id)).isEqualTo(before);
        assertThat(notices()).isEqualTo(toldBefore);
        assertThat(lines("/api/debrief/access-log")).containsOnly("debrief-case");
    }

    @Test
    void hidesItFromATravellerWhoSupervisesCasesToo() {
        TestPerson both = new TestPerson(
                traveller.username(),
                "Both",
                "/authority/orion-labs",
                Set.of(Role.TRAVELLER, Role.CASE_SUPERVISOR, Role.DEBRIEFER),
                Set.of());
        Told.meet(both);
        tell(trip.returned("2026-11-16", 5));
        String id = Debriefs.awaitCase(trip);
        tell(incident.closed(3, "CONFIRMED"));
        Debriefs.as(both).get("/api/debriefs/" + id + "/incidents").then().body("id", empty());
        Told.never(both, "case-incident", "/api/debriefs/" + id);
    }

    @Test
    void keepsBackWhatDoesNotSayWhetherHeMayKnow() {
        tell(trip.returned("2026-11-16", 5));
        String id = Debriefs.awaitCase(trip);
        tell(ToldIncident.untold(trip).closed(3, "CONFIRMED"));
        Debriefs.as(traveller).get("/api/debriefs/" + id + "/incidents").then().body("id", empty());
    }

    @Test
    void showsHimTheOtherIncidentsOfTheTripAlone() {
        ToldIncident known = ToldIncident.on(trip);
        tell(trip.departed(4));
        tell(incident.closed(3, "CONFIRMED"));
        tell(known.closed(3, "CONFIRMED"));
        String id = Debriefs.awaitCase(trip);
        Debriefs.as(traveller)
                .get("/api/debriefs/" + id + "/incidents")
                .then()
                .body("id", contains(known.id().toString()))
                .body("[0]", not(hasKey("restricted")));
    }

    @Test
    void joinsTheCaseThatTheReturnOpensAndTellsItsSupervisor() {
        tell(incident.closed(3, "CONFIRMED"));
        tell(trip.departed(4));
        tell(trip.returned("2026-11-16", 5));
        String id = Debriefs.awaitCase(trip);
        assertThat(notices()).containsExactly("debrief-opened");
        Told.once(People.CARL, "case-incident", "/api/debriefs/" + id);
        tell(trip.returned("2026-11-17", 6));
        Told.once(People.CARL, "case-incident", "/api/debriefs/" + id);
    }

    @Test
    void isShownToADebrieferAndToAMemberWithTheWarning() {
        String id = Debriefs.claimed(traveller, People.DINA);
        UUID tripId = UUID.fromString(Debriefs.get(traveller, id).jsonPath().getString("tripId"));
        ToldIncident there = ToldIncident.restricted(new DeclaredTrip(tripId, traveller, "APPROVE", false));
        tell(there.closed(3, "CONFIRMED"));
        Told.once(People.DINA, "case-incident", "/api/debriefs/" + id);
        Told.meet(People.VITO);
        Debriefs.add(
                        People.CARL,
                        "/api/debriefs/" + id + "/members",
                        "{\"person\": \"" + People.VITO.id() + "\", \"reason\": \"Knows the host\"}")
                .then()
                .statusCode(201);
        for (TestPerson reader : List.of(People.DINA, People.VITO)) {
            Debriefs.as(reader)
                    .get("/api/debriefs/" + id + "/incidents")
                    .then()
                    .body("id", contains(there.id().toString()))
                    .body("[0].restricted", equalTo(true));
        }
    }

    @Test
    void isHiddenFromItsTravellerByTheRowPolicyToo() throws SQLException {
        tell(incident.closed(3, "CONFIRMED"));
        String unit = "set_config('sojourn.scopes', '/authority/orion-labs', true)";
        assertThat(seen("select " + unit)).isOne();
        assertThat(seen("select " + unit + ", set_config('sojourn.subject', '" + traveller.id() + "', true)"))
                .isZero();
    }

    private long seen(String context) throws SQLException {
        try (Connection connection = Db.asApplication();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(context);
            ResultSet count = statement.executeQuery(
                    "select count(*) from incident_snapshot where traveller_id = '" + traveller.id() + "'");
            count.next();
            return count.getLong(1);
        }
    }

    private List<String> own(String id) {
        return OWN.stream()
                .map(part ->
                        Debriefs.as(traveller).get("/api/debriefs/" + id + part).asString())
                .toList();
    }

    private List<String> notices() {
        return Debriefs.as(traveller)
                .get("/api/debrief/notices?limit=100")
                .jsonPath()
                .getList("items.kind", String.class);
    }

    private List<String> lines(String path) {
        return Debriefs.as(traveller).get(path).jsonPath().getList("items.objectType", String.class);
    }
}
