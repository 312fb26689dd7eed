package org.sojourn.travel.reassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.travel.reassessment.Editions.publish;
import static org.sojourn.travel.reassessment.Editions.reference;
import static org.sojourn.travel.reassessment.Editions.withdraw;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.approve;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.get;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;
import static org.sojourn.travel.trip.TripPlans.today;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;
import org.sojourn.travel.MeasuredMonth;

/** What is counted after guidance, when it is known who was asked in a month and what everybody did. */
@QuarkusTest
@WithSojourn("travel")
class AfterGuidanceMeasuresComponentTest {

    private static final String GUIDANCE = "{\"reasonCode\":\"GUIDANCE\"}";
    private static final String WORK = "{\"reasonCode\":\"WORK\"}";
    private static final String REASONS = "{\"reasons\":\"It moved into the embassy.\"}";
    private static final List<TestPerson> FIVE = IntStream.rangeClosed(1, 5)
            .mapToObj(n -> People.traveller("asked-" + n))
            .toList();

    private final MeasuredMonth month = MeasuredMonth.coming();

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void eachTripIsCountedOnceByWhatTheEditionLedTo() {
        UUID advisory = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        advise("SM", 1);
        publish(advisory, 1, "WS", 2);
        publish(other, 1, "TO", 3);
        month.justBefore();
        List<String> cancelled = trips("WS");
        List<String> altered = trips("WS");
        List<String> confirmed = trips("WS");
        List<String> calledOff = trips("WS");
        String before = submitted(FIVE.getFirst(), plan("WS", 60));
        String undone = submitted(FIVE.getFirst(), plan("WS", 60));
        String after = submitted(FIVE.getFirst(), plan("WS", 60));
        List<String> declined = trips("TO");
        List<String> unasked = trips("WS");
        unasked.forEach(trip ->
                command(owner(unasked, trip), trip, "cancel", WORK).then().statusCode(200));
        publish(advisory, 2, "WS", 4);
        publish(other, 2, "TO", 4);
        command(FIVE.getFirst(), before, "cancel", GUIDANCE).then().statusCode(200);

        month.on(month.day(10));
        cancelled.forEach(trip -> answer(owner(cancelled, trip), trip, "cancel", "{}"));
        altered.forEach(trip -> amend(owner(altered, trip), trip));
        confirmed.forEach(trip -> answer(PETRA, trip, "confirm", REASONS));
        calledOff.forEach(trip ->
                command(owner(calledOff, trip), trip, "cancel", WORK).then().statusCode(200));
        declined.forEach(trip -> command(PETRA, trip, "decide", "{\"outcome\":\"DECLINED\",\"reasons\":\"No.\"}")
                .then()
                .statusCode(200));
        command(FIVE.getFirst(), undone, "cancel", GUIDANCE).then().statusCode(200);
        command(FIVE.getFirst(), undone, "undo", null).then().statusCode(200);
        withdraw(advisory, 2);
        confirmed.forEach(trip -> answer(PETRA, trip, "confirm", REASONS));
        List<String> known = trips("TO");
        known.forEach(trip -> approve(PETRA, trip));
        known.forEach(trip ->
                command(owner(known, trip), trip, "cancel", GUIDANCE).then().statusCode(200));

        month.justAfter();
        command(FIVE.getFirst(), after, "cancel", GUIDANCE).then().statusCode(200);
        month.close();

        assertThat(shown("trips-after-guidance", "WS")).isEqualTo(counts(5, 5, 0, 5, 5));
        assertThat(shown("trips-after-guidance", "TO")).isEqualTo(counts(0, 5, 5, 0, 0));
    }

    @Test
    void eachInvitationIsCountedOnceByWhatTheEditionLedTo() {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, "VU", 2);
        month.justBefore();
        List<String> declined = invitations();
        List<String> altered = invitations();
        List<String> confirmed = invitations();
        List<String> refused = invitations();
        String before = invited(FIVE.getFirst());
        String after = invited(FIVE.getFirst());
        publish(advisory, 2, "VU", 4);
        answerInvitation(FIVE.getFirst(), before, "decline", GUIDANCE);

        month.on(month.day(10));
        declined.forEach(one -> answer(owner(declined, one), one, "decline", "{}"));
        altered.forEach(one -> answerInvitation(
                owner(altered, one), one, "redirect", "{\"redirection\":\"REMOTE\",\"reasonCode\":\"GUIDANCE\"}"));
        confirmed.forEach(one -> answer(PETRA, one, "confirm", REASONS));
        refused.forEach(one -> answerInvitation(owner(refused, one), one, "decline", WORK));

        month.justAfter();
        answerInvitation(FIVE.getFirst(), after, "decline", GUIDANCE);
        month.close();

        assertThat(shown("invitations-after-guidance", "VU")).isEqualTo(counts(5, 0, 5, 5, 5));
    }

    private static Map<String, Integer> counts(int altered, int cancelled, int declined, int confirmed, int lapsed) {
        return Map.of(
                "altered",
                altered,
                "cancelled",
                cancelled,
                "declined",
                declined,
                "recalled",
                0,
                "confirmed",
                confirmed,
                "lapsed",
                lapsed);
    }

    private Map<String, Integer> shown(String measure, String country) {
        return Objects.requireNonNull(
                month.shown(
                        measure,
                        reference(country) + " edition 2",
                        FIVE.getFirst().unit()),
                measure);
    }

    private static List<String> trips(String country) {
        return each(person -> submitted(person, plan(country, 60)));
    }

    private static List<String> invitations() {
        return each(AfterGuidanceMeasuresComponentTest::invited);
    }

    private static List<String> each(Function<TestPerson, String> step) {
        return FIVE.stream().map(step).toList();
    }

    /** Of several objects each person has one, in the order of the people. */
    private static TestPerson owner(List<String> objects, String one) {
        return FIVE.get(objects.indexOf(one));
    }

    private static String invited(TestPerson person) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        {"host":{"organisation":"Kestrel University"},"event":"Summer school","country":"VU",
                         "startsOn":"%s","endsOn":"%s","zone":"Europe/Berlin","payer":"HOST","role":"SPEAKER"}""".formatted(today().plusDays(60), today().plusDays(62)))
                .post("/api/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void answerInvitation(TestPerson person, String invitation, String command, String body) {
        as(person)
                .header(
                        "If-Match",
                        as(person).get("/api/invitations/" + invitation).header("ETag"))
                .body(body)
                .post("/api/invitations/" + invitation + "/" + command)
                .then()
                .statusCode(200);
    }

    /** Answers what is asked about a trip or an invitation now. */
    private static void answer(TestPerson person, String object, String command, String body) {
        Map<String, Object> task = Db.query(
                        "select id, version from reassessment where object_id = ?::uuid and state = 'OPEN'", object)
                .getFirst();
        as(person)
                .header("If-Match", "\"" + task.get("version") + "\"")
                .body(body)
                .post("/api/reassessments/" + task.get("id") + "/" + command)
                .then()
                .statusCode(200);
    }

    private static void amend(TestPerson person, String trip) {
        as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", get(person, trip).header("ETag"))
                .body(plan("SM", 60))
                .post("/api/trips/" + trip + "/amendments")
                .then()
                .statusCode(201);
        Db.query("select id, version from amendment where trip_id = ?::uuid and state = 'OPEN'", trip)
                .forEach(open -> as(PETRA)
                        .header("If-Match", "\"" + open.get("version") + "\"")
                        .body("{\"outcome\":\"APPROVED\",\"reasons\":\"Better there.\"}")
                        .post("/api/trips/" + trip + "/amendments/" + open.get("id") + "/decide")
                        .then()
                        .statusCode(200));
    }
}
