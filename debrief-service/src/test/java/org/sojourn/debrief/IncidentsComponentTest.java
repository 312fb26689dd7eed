package org.sojourn.debrief;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

/** Incidents on a trip: confirmed ones, once closed, open its case or join it; in whatever order they are told. */
@QuarkusTest
@WithSojourn("debrief")
class IncidentsComponentTest {

    private final TestPerson traveller = Debriefs.someone();
    private final DeclaredTrip trip = DeclaredTrip.of(traveller);
    private final UUID incident = UUID.randomUUID();

    @Test
    void opensNothingForAFalseAlarmNorForAnIncidentThatIsNotClosed() {
        tell(trip.departed(4));
        tell(incident("confirmed", 2, null));
        assertThat(Debriefs.cases(trip)).isZero();
        tell(incident("closed", 3, "FALSE_ALARM"));
        assertThat(Debriefs.cases(trip)).isZero();
    }

    @Test
    void opensTheCaseBeforeTheReturnAndTheReturnDatesItAgain() {
        tell(trip.departed(4));
        tell(incident("closed", 3, "CONFIRMED"));
        String id = Debriefs.awaitCase(trip);
        Debriefs.get(traveller, id)
                .then()
                .body("returnKnown", equalTo(false))
                .body("returnedOn", equalTo("2026-11-16"));
        Debriefs.as(traveller).get("/api/debriefs/" + id + "/plan").then().body("kind", contains("LEG", "LEG"));
        tell(trip.returned("2026-11-18", 6));
        Debriefs.get(traveller, id).then().body("returnKnown", equalTo(true)).body("returnedOn", equalTo("2026-11-18"));
        Debriefs.as(traveller)
                .get("/api/debriefs/" + id + "/plan")
                .then()
                .body("kind", contains("LEG", "LEG", "HOST", "CONTACT"));
        assertThat(Debriefs.cases(trip)).isOne();
    }

    @Test
    void drawsUpThePlanOfTheTripAsItWasAmended() {
        tell(trip.departed(4));
        tell(trip.amended(5));
        tell(incident("closed", 3, "CONFIRMED"));
        String id = Debriefs.awaitCase(trip);
        Debriefs.as(traveller)
                .get("/api/debriefs/" + id + "/plan")
                .then()
                .body("kind", contains("LEG", "HOST", "CONTACT"));
    }

    @Test
    void opensTheCaseWhenTheTripIsToldAfterItsIncident() {
        tell(incident("closed", 3, "CONFIRMED"));
        assertThat(Debriefs.cases(trip)).isZero();
        tell(trip.departed(4));
        Debriefs.awaitCase(trip);
    }

    @Test
    void opensOneCaseWhenAnIncidentIsToldTwiceAndInTheWrongOrder() {
        tell(trip.departed(4));
        ProducerRecord<String, byte[]> closed = incident("closed", 3, "CONFIRMED");
        tell(closed);
        Topics.send(closed);
        tell(incident("raised", 1, null));
        tell(incident("confirmed", 2, null));
        String id = Debriefs.awaitCase(trip);
        assertThat(Debriefs.cases(trip)).isOne();
        Debriefs.as(traveller)
                .get("/api/debriefs/" + id + "/incidents")
                .then()
                .body("id", contains(incident.toString()))
                .body("outcome", contains("CONFIRMED"))
                .body("type", contains("QUESTIONING"));
    }

    @Test
    void joinsTheCaseThereIsAndTellsItsDebriefer() {
        tell(trip.returned("2026-11-16", 5));
        String id = Debriefs.awaitCase(trip);
        Debriefs.confirmPlan(traveller, id);
        Debriefs.answerAll(traveller, id);
        Debriefs.command(traveller, id, "submit", "").then().statusCode(200);
        Debriefs.command(People.DINA, id, "claim", "").then().statusCode(200);
        tell(incident("closed", 3, "CONFIRMED"));
        assertThat(Debriefs.cases(trip)).isOne();
        Told.once(People.DINA, "case-incident", "/api/debriefs/" + id);
        Debriefs.as(People.DINA)
                .get("/api/debriefs/" + id + "/incidents")
                .then()
                .body("id", contains(incident.toString()));
        Debriefs.as(People.ROSA)
                .get("/api/debriefs/" + id + "/incidents")
                .then()
                .statusCode(403);
        Debriefs.as(People.VITO)
                .get("/api/debriefs/" + id + "/incidents")
                .then()
                .statusCode(404);
    }

    @Test
    void showsNoFalseAlarm() {
        tell(trip.returned("2026-11-16", 5));
        String id = Debriefs.awaitCase(trip);
        tell(incident("closed", 3, "FALSE_ALARM"));
        Debriefs.as(traveller).get("/api/debriefs/" + id + "/incidents").then().body("id", empty());
    }

    private ProducerRecord<String, byte[]> incident(String fact, long version, @Nullable String outcome) {
        String ended = outcome == null
                ? ""
                : ", \"confirmedAt\": \"2026-11-13T11:00:00Z\", \"closedAt\": \"2026-11-14T12:00:00Z\", \"outcome\": \""
                        + outcome + "\"";
        String data = """
                {"incidentId": "%s", "reference": "IN-7K3F-9QXM", "tripId": "%s", "tripReference": "%s", "travellerId": "%s",
                 "unitPath": "%s", "type": "QUESTIONING", "country": "NO", "raisedAt": "2026-11-13T10:00:00Z"%s}""".formatted(incident, trip.id(), trip.reference(), traveller.id(), traveller.unit(), ended);
        return Topics.event(
                UUID.randomUUID(),
                "sojourn.travel.incident",
                traveller.id().toString(),
                "org.sojourn.travel.incident." + fact + ".v1",
                incident.toString(),
                version,
                data);
    }

    /** Sends a message and waits until it was handled. */
    private static void tell(ProducerRecord<String, byte[]> message) {
        Topics.send(message);
        UUID id = UUID.fromString(new String(
                Objects.requireNonNull(message.headers().lastHeader("ce_id")).value(), StandardCharsets.UTF_8));
        await().atMost(30, SECONDS).until(() -> Db.count("select count(*) from inbox where event_id = ?", id) == 1);
    }
}
