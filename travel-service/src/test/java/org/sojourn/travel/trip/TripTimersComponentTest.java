package org.sojourn.travel.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.SVEN;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.approved;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.declared;
import static org.sojourn.travel.trip.TripPlans.get;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class TripTimersComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @BeforeEach
    void guidance() {
        if (Db.count("select count(*) from edition_area where country = 'ZM'") == 0) {
            advise("ZM", 3);
        }
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void anUndecidedTripExpiresWhenItsDepartureDateHasPassed() {
        String trip = submitted(ADA, plan("ZM", 30));

        TestClock.advance(Duration.ofDays(31));

        awaits(ADA, trip, "authorisation", "EXPIRED");
        get(ADA, trip).then().body("travel", equalTo("PLANNED"));
        assertThat(as(ADA).get("/api/travel/notices?limit=100").<List<String>>path("items.kind"))
                .contains("trip-expired");
        command(ADA, trip, "depart", "{}")
                .then()
                .statusCode(200)
                .body("travel", equalTo("AWAY"))
                .body("unauthorised", equalTo(true));
    }

    @Test
    void anUndecidedTripExpiresOnDeparture() {
        String trip = submitted(ADA, plan("ZM", 30));

        command(ADA, trip, "depart", "{}")
                .then()
                .statusCode(200)
                .body("authorisation", equalTo("EXPIRED"))
                .body("travel", equalTo("AWAY"))
                .body("unauthorised", equalTo(true));
    }

    @Test
    void whoHasLeaveIsTakenToBeAwayAndBecomesOverdueAndTheReturnEndsIt() {
        String trip = approved(ADA, PETRA, "ZM", 30);

        TestClock.advance(Duration.ofDays(31));
        awaits(ADA, trip, "travel", "AWAY");
        get(ADA, trip).then().body("departureAssumed", equalTo(true)).body("unauthorised", equalTo(false));

        TestClock.advance(Duration.ofDays(6));
        await().atMost(PATIENCE).until(() -> get(ADA, trip).path("overdue"));
        ConsumerRecord<String, byte[]> overdue = Topics.await(
                        "sojourn.travel.trip",
                        1,
                        record -> Topics.header(record, "ce_subject").equals(trip)
                                && Topics.header(record, "ce_type").endsWith("return-overdue.v1"))
                .getFirst();
        assertThat(new String(overdue.value(), StandardCharsets.UTF_8)).contains("graceEndedAt", "sealed");
        assertThat(as(SVEN).get("/api/travel/notices?limit=100").<List<String>>path("items.kind"))
                .contains("trip-return-overdue");

        command(SVEN, trip, "return", "{}")
                .then()
                .statusCode(200)
                .body("travel", equalTo("RETURNED"))
                .body("overdue", equalTo(false));
    }

    @Test
    void whatNobodyLeftForWasNotTravelled() {
        String draft = declared(EMIL, plan("ZM", 30));
        String cancelled = approved(EMIL, PETRA, "ZM", 30);
        command(EMIL, cancelled, "cancel", "{\"reasonCode\":\"HOST\"}")
                .then()
                .statusCode(200)
                .body("travel", equalTo("PLANNED"));

        TestClock.advance(Duration.ofDays(37));

        awaits(EMIL, draft, "travel", "NOT_TRAVELLED");
        awaits(EMIL, cancelled, "travel", "NOT_TRAVELLED");
        command(EMIL, draft, "submit", "{}").then().statusCode(409);
    }

    @Test
    void anEndIsUndoneWithinADayToTheStateBeforeIt() {
        String withdrawn = submitted(ADA, plan("ZM", 30));
        command(ADA, withdrawn, "withdraw", "{\"reasonCode\":\"GUIDANCE\"}")
                .then()
                .body("authorisation", equalTo("WITHDRAWN"))
                .body("content.reasonCode", equalTo("GUIDANCE"));
        String cancelled = approved(ADA, PETRA, "ZM", 30);
        command(ADA, cancelled, "cancel", "{\"reasonCode\":\"HEALTH\"}")
                .then()
                .body("authorisation", equalTo("CANCELLED"));

        TestClock.advance(Duration.ofHours(23));
        command(ADA, withdrawn, "undo", null).then().statusCode(200).body("authorisation", equalTo("IN_ASSESSMENT"));
        TestClock.advance(Duration.ofHours(2));
        command(ADA, cancelled, "undo", null)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:undo-passed"));
        get(ADA, cancelled).then().body("allowedActions.find { it.action == 'undo' }.reason", equalTo("undo-passed"));
    }

    @Test
    void aQuestionIsAnsweredAndTheAssessmentGoesOn() {
        String trip = submitted(ADA, plan("ZM", 30));

        command(SVEN, trip, "ask", "{\"question\":\"Who pays?\"}")
                .then()
                .body("authorisation", equalTo("INFO_REQUESTED"));
        command(PETRA, trip, "decide", "{\"outcome\":\"APPROVED\",\"reasons\":\"fine\"}")
                .then()
                .statusCode(409);
        command(ADA, trip, "answer", "{\"answer\":\"The host does.\"}")
                .then()
                .body("authorisation", equalTo("IN_ASSESSMENT"))
                .body("content.inquiries.answer", hasItem("The host does."));
        assertThat(Db.query("select question, answer from inquiry where trip_id = ?::uuid", trip)
                        .toString())
                .doesNotContain("pays", "host");
    }

    private static void awaits(TestPerson person, String trip, String field, String value) {
        await().atMost(PATIENCE).until(() -> value.equals(get(person, trip).path(field)));
    }
}
