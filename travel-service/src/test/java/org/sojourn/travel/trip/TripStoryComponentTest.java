package org.sojourn.travel.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.declared;
import static org.sojourn.travel.trip.TripPlans.get;
import static org.sojourn.travel.trip.TripPlans.plan;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class TripStoryComponentTest {

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aTripIsDeclaredSubmittedDecidedTravelledAndTold() {
        advise("AO", 3, "C");
        String trip = declared(ADA, plan("AO", 30));

        command(ADA, trip, "submit", "{}")
                .then()
                .statusCode(200)
                .body("authorisation", equalTo("IN_ASSESSMENT"))
                .body("travel", equalTo("PLANNED"))
                .body("content.assessment.mode", equalTo("APPROVE"))
                .body("content.assessment.rules.id", hasItem("level-3"))
                .body("content.assessment.legs[0].editions[0].number", equalTo(1))
                .body("content.emergencyContact.name", equalTo("Sam Home"));

        command(PETRA, trip, "decide", "{\"outcome\":\"APPROVED\",\"reasons\":\"The work needs it.\"}")
                .then()
                .statusCode(200)
                .body("authorisation", equalTo("APPROVED"))
                .body("travel", equalTo("PLANNED"))
                .body("content.blockers.kind", hasItem("briefing"))
                .body("content.decisions[0].reasons", equalTo("The work needs it."))
                .body("content.decisions[0].evaluationId", notNullValue());

        String briefing = "/api/trips/" + trip + "/briefing";
        as(ADA).header("If-Match", as(ADA).get(briefing).header("ETag"))
                .post(briefing + "/acknowledge")
                .then()
                .statusCode(200);
        get(ADA, trip).then().body("travel", equalTo("READY"));

        TestClock.advance(Duration.ofDays(30));
        command(ADA, trip, "depart", "{}").then().statusCode(200).body("travel", equalTo("AWAY"));
        TestClock.advance(Duration.ofDays(4));
        command(ADA, trip, "return", "{}").then().statusCode(200).body("travel", equalTo("RETURNED"));

        List<ConsumerRecord<String, byte[]>> facts = Topics.await(
                "sojourn.travel.trip",
                4,
                record -> Topics.header(record, "ce_subject").equals(trip));
        assertThat(facts)
                .extracting(record -> Topics.header(record, "ce_type"))
                .containsExactly(
                        "org.sojourn.travel.trip.submitted.v1",
                        "org.sojourn.travel.trip.decided.v1",
                        "org.sojourn.travel.trip.departed.v1",
                        "org.sojourn.travel.trip.returned.v1");
        assertThat(facts).extracting(ConsumerRecord::key).containsOnly(ADA.id().toString());
        assertThat(new String(facts.getLast().value(), StandardCharsets.UTF_8))
                .contains("\"sealed\":")
                .doesNotContain("Imaginary", "Fictional", "Sam Home", "legged");
    }

    @Test
    void otherPeoplesNamesStandNowhereInClear() {
        advise("BJ", 2, "C");
        String trip = declared(ADA, plan("BJ", 30));

        assertThat(Db.query("select * from trip where id = ?::uuid", trip).toString())
                .doesNotContain("Imaginary", "Fictional", "Sam Home", "legged");
        get(ADA, trip)
                .then()
                .body("content.hosts[0].person", equalTo("Dr Imaginary"))
                .body("content.plannedContacts[0].name", equalTo("Prof Fictional"));
    }

    @Test
    void aDryRunAnswersExactlyWhatSubmittingGives() {
        advise("BI", 4, "DET");
        String body = plan("BI", 30);

        Object evaluated = as(ADA).body(body)
                .post("/api/trips/evaluate")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        String trip = declared(ADA, body);
        command(ADA, trip, "submit", "{}").then().statusCode(200);

        assertThat(evaluated).isEqualTo(get(ADA, trip).path("content.assessment"));
        assertThat(get(ADA, trip).<String>path("content.assessment.clearance")).isEqualTo("APPROVER");
    }
}
