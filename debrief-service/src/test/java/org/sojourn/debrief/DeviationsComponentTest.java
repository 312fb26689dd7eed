package org.sojourn.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

/** A trip that returned on 2026-11-16: what was not as planned is due when 23 November ends in Berlin. */
@QuarkusTest
@WithSojourn("debrief")
class DeviationsComponentTest {

    private static final String BERGEN = """
            {"confirmation": "CORRECTED", "leg": {"country": "NO", "place": "Bergen", "arrival": "2026-11-10",
             "departure": "2026-11-12", "zone": "Europe/Oslo", "transit": false}}""";
    private static final String BERGEN_LONGER = BERGEN.replace("2026-11-12", "2026-11-13");
    private static final String STRANGER = """
            {"kind": "CONTACT", "contact": {"name": "Per Eksempel", "country": "NO"}}""";

    private final TestPerson traveller = Debriefs.someone();

    @AfterEach
    void putTheClockBack() {
        TestClock.reset();
    }

    @Test
    void refusesAnUnplannedLineByAnybodyElseOrWithoutContent() {
        String id = Debriefs.opened(traveller);
        String plan = "/api/debriefs/" + id + "/plan";
        Debriefs.add(People.EMIL, plan, STRANGER).then().statusCode(404);
        Debriefs.add(People.DINA, plan, STRANGER).then().statusCode(404);
        Debriefs.add(traveller, plan, "{\"kind\": \"LEG\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/leg"));
        String planned = firstLine(id);
        confirm(id, planned, "0", BERGEN.replace("CORRECTED", "UNPLANNED"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/confirmation"));
    }

    @Test
    void refusesDeviationsToOthersAndShowsThemToWhoeverHasClaimedTheCase() {
        String id = Debriefs.claimed(traveller, People.DINA);
        String deviations = "/api/debriefs/" + id + "/deviations";
        Debriefs.as(People.EMIL).get(deviations).then().statusCode(404);
        Debriefs.as(People.ROSA).get(deviations).then().statusCode(403);
        Debriefs.as(People.DINA)
                .get(deviations)
                .then()
                .statusCode(200)
                .body("openLines", equalTo(0))
                .body("items", empty());
    }

    @Test
    void showsAMemberOfAnotherUnitTheSameDeviations() {
        DeclaredTrip trip = DeclaredTrip.of(traveller);
        Topics.send(trip.returned("2026-11-18", 5));
        String id = Debriefs.awaitCase(trip);
        Told.meet(People.VITO);
        Debriefs.add(
                        People.CARL,
                        "/api/debriefs/" + id + "/members",
                        "{\"person\": \"%s\", \"reason\": \"Knows the host\"}".formatted(People.VITO.id()))
                .then()
                .statusCode(201);
        List<String> own = deviations(id).jsonPath().getList("items.kind");
        assertThat(own).contains("RETURNED_LATE");
        Debriefs.as(People.VITO)
                .get("/api/debriefs/" + id + "/deviations")
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(own));
    }

    @Test
    void followsAPlanThatIsCorrectedTwice() {
        moveTo("2026-11-17T09:00:00Z");
        String id = Debriefs.opened(traveller);
        String line = firstLine(id);
        confirm(id, line, "0", BERGEN).then().statusCode(200);
        moveTo("2026-11-24T09:00:00Z");
        confirm(id, line, "1", BERGEN_LONGER).then().statusCode(200);
        String one = "items.find { it.kind == '%s' }.";
        deviations(id)
                .then()
                .statusCode(200)
                .body("dueAt", equalTo("2026-11-23T23:00:00Z"))
                .body("overdue", equalTo(true))
                .body("items.kind", containsInAnyOrder("PLACE_CHANGED", "ARRIVAL_SHIFTED", "DEPARTURE_SHIFTED"))
                .body("items.line", everyItem(equalTo(line)))
                .body(one.formatted("PLACE_CHANGED") + "actual", equalTo("Bergen"))
                .body(one.formatted("PLACE_CHANGED") + "late", equalTo(false))
                .body(one.formatted("ARRIVAL_SHIFTED") + "late", equalTo(false))
                .body(one.formatted("DEPARTURE_SHIFTED") + "actual", equalTo("2026-11-13"))
                .body(one.formatted("DEPARTURE_SHIFTED") + "late", equalTo(true));
        confirm(id, line, "2", "{\"confirmation\": \"AS_PLANNED\"}").then().statusCode(200);
        deviations(id).then().body("items", empty());
        assertThat(Db.count("select count(*) from plan_statement where case_id = ?", UUID.fromString(id)))
                .isEqualTo(2);
    }

    @Test
    void takesLinesThatNobodyPlannedAndTakesThemBack() {
        String id = Debriefs.opened(traveller);
        String line = Debriefs.add(traveller, "/api/debriefs/" + id + "/plan", STRANGER)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        deviations(id).then().body("items.kind", contains("CONTACT_UNPLANNED"));
        confirm(id, line, "0", "{\"confirmation\": \"AS_PLANNED\"}").then().statusCode(400);
        confirm(id, line, "0", "{\"confirmation\": \"DID_NOT_HAPPEN\"}").then().statusCode(200);
        deviations(id).then().body("items", empty());
    }

    @Test
    void findsALateReturnAndAnEarlyDepartureInWhatIsToldOfTheTrip() {
        DeclaredTrip trip = DeclaredTrip.of(traveller);
        Topics.send(trip.departed("2026-11-08", 4));
        Topics.send(trip.returned("2026-11-18", 5));
        String id = Debriefs.awaitCase(trip);
        deviations(id)
                .then()
                .body("items.kind", contains("DEPARTED_EARLY", "RETURNED_LATE"))
                .body("items.planned", contains("2026-11-09", "2026-11-16"))
                .body("items.actual", contains("2026-11-08", "2026-11-18"))
                .body("items.reportedAt", hasItem(org.hamcrest.Matchers.notNullValue()));
    }

    private Response deviations(String id) {
        return Debriefs.as(traveller).get("/api/debriefs/" + id + "/deviations");
    }

    private String firstLine(String id) {
        return Debriefs.as(traveller)
                .get("/api/debriefs/" + id + "/plan")
                .jsonPath()
                .getString("[0].id");
    }

    private Response confirm(String id, String line, String version, String body) {
        return Debriefs.as(traveller)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/api/debriefs/" + id + "/plan/" + line);
    }

    private static void moveTo(String instant) {
        TestClock.advance(Duration.between(TestClock.now(), Instant.parse(instant)));
    }
}
