package org.sojourn.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sojourn.debrief.ToldIncident.tell;

import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
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
    private final ToldIncident incident = ToldIncident.on(trip);

    @Test
    void opensNothingForAFalseAlarmNorForAnIncidentThatIsNotClosed() {
        tell(trip.departed(4));
        tell(incident.confirmed(2));
        assertThat(Debriefs.cases(trip)).isZero();
        tell(incident.closed(3, "FALSE_ALARM"));
        assertThat(Debriefs.cases(trip)).isZero();
    }

    @Test
    void opensTheCaseBeforeTheReturnAndTheReturnDatesItAgain() {
        Told.meet(People.CARL);
        tell(trip.departed(4));
        tell(incident.closed(3, "CONFIRMED"));
        String id = Debriefs.awaitCase(trip);
        Told.once(traveller, "debrief-opened", "/api/debriefs/" + id);
        Told.once(People.CARL, "case-incident", "/api/debriefs/" + id);
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
        tell(incident.closed(3, "CONFIRMED"));
        String id = Debriefs.awaitCase(trip);
        Debriefs.as(traveller)
                .get("/api/debriefs/" + id + "/plan")
                .then()
                .body("kind", contains("LEG", "HOST", "CONTACT"));
    }

    @Test
    void opensTheCaseWhenTheTripIsToldAfterItsIncident() {
        tell(incident.closed(3, "CONFIRMED"));
        assertThat(Debriefs.cases(trip)).isZero();
        tell(trip.departed(4));
        Debriefs.awaitCase(trip);
    }

    @Test
    void opensOneCaseWhenAnIncidentIsToldTwiceAndInTheWrongOrder() {
        tell(trip.departed(4));
        ProducerRecord<String, byte[]> closed = incident.closed(3, "CONFIRMED");
        tell(closed);
        Topics.send(closed);
        tell(incident.raised(1));
        tell(incident.confirmed(2));
        String id = Debriefs.awaitCase(trip);
        assertThat(Debriefs.cases(trip)).isOne();
        Debriefs.as(traveller)
                .get("/api/debriefs/" + id + "/incidents")
                .then()
                .body("id", contains(incident.id().toString()))
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
        tell(incident.closed(3, "CONFIRMED"));
        assertThat(Debriefs.cases(trip)).isOne();
        Told.once(People.DINA, "case-incident", "/api/debriefs/" + id);
        Debriefs.as(People.DINA)
                .get("/api/debriefs/" + id + "/incidents")
                .then()
                .body("id", contains(incident.id().toString()));
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
        tell(incident.closed(3, "FALSE_ALARM"));
        Debriefs.as(traveller).get("/api/debriefs/" + id + "/incidents").then().body("id", empty());
    }
}
