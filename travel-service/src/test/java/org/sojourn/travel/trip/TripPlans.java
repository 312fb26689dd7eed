package org.sojourn.travel.trip;

import static io.restassured.RestAssured.given;
import static org.sojourn.platform.test.Db.execute;
import static org.sojourn.platform.test.People.PAUL;
import static org.sojourn.platform.test.People.PETRA;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Tokens;

/** Trips as people of the tests declare them, and what they do with them over HTTP. */
public final class TripPlans {

    private TripPlans() {}

    /** A country of a test's own, at a level for everybody at Orion Labs. */
    public static void advise(String country, int level, String... indicators) {
        advise(UUID.randomUUID(), 1, country, level, indicators);
    }

    public static void advise(UUID advisory, int number, String country, int level, String... indicators) {
        execute(
                "insert into edition (advisory_id, number, advisory_reference, title, classification, major, audience,"
                        + " effective_from, received_at) values (?, ?, ?, 'Guidance', 'GREEN', true,"
                        + " '{\"anyOf\":[{\"unit\":\"/authority/orion-labs\"}]}', now() - interval '1 day', now())",
                advisory,
                number,
                "AD-TEST-" + country + "00");
        execute(
                "insert into edition_area (advisory_id, number, sequence, country, level, indicators)"
                        + " values (?, ?, 0, ?, ?, ?)",
                advisory,
                number,
                country,
                level,
                indicators);
    }

    public static LocalDate today() {
        return TestClock.now().atZone(java.time.ZoneId.of("Europe/Berlin")).toLocalDate();
    }

    /** An official trip of five days to one country, so many days from now. */
    public static String plan(String country, int inDays) {
        return plan("OFFICIAL", "CONFERENCE", leg(country, inDays, inDays + 4), null);
    }

    public static String plan(String kind, String purpose, String legs, @Nullable String lateReason) {
        return """
            {"kind":"%s","purpose":"%s","purposeText":"Talk about legged robots","legs":[%s],
             "hosts":[{"organisation":"Kestrel University","person":"Dr Imaginary","country":"ZZ"}],
             "plannedContacts":[{"name":"Prof Fictional","organisation":"Kestrel University","reason":"joint work"}],
             "emergencyContact":{"name":"Sam Home","relation":"partner","phone":"+49 30 000000"}%s}""".formatted(
                        kind, purpose, legs, lateReason == null ? "" : ",\"lateReason\":\"%s\"".formatted(lateReason));
    }

    public static String leg(String country, int arrivesIn, int leavesIn) {
        return "{\"country\":\"%s\",\"place\":\"Capital\",\"arrival\":\"%s\",\"departure\":\"%s\",\"zone\":\"Europe/Berlin\"}"
                .formatted(country, today().plusDays(arrivesIn), today().plusDays(leavesIn));
    }

    public static RequestSpecification as(TestPerson person) {
        return given().header("Authorization", "Bearer " + Tokens.of(person)).contentType(ContentType.JSON);
    }

    public static Response declare(TestPerson person, String body) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/trips");
    }

    public static Response get(TestPerson person, String trip) {
        return as(person).get("/api/trips/" + trip);
    }

    /** A command on the version that the person sees now. */
    public static Response command(TestPerson person, String trip, String command, @Nullable String body) {
        String version = get(person, trip).header("ETag");
        RequestSpecification request = as(person);
        if (version != null) {
            request.header("If-Match", version);
        }
        return (body == null ? request : request.body(body)).post("/api/trips/" + trip + "/" + command);
    }

    public static String declared(TestPerson person, String body) {
        return declare(person, body).then().statusCode(201).extract().path("id");
    }

    public static String submitted(TestPerson person, String body) {
        String trip = declared(person, body);
        command(person, trip, "submit", "{}").then().statusCode(200);
        return trip;
    }

    /** A trip that is approved, at high risk by a second person too. */
    public static String approved(TestPerson traveller, TestPerson approver, String country, int inDays) {
        String trip = submitted(traveller, plan(country, inDays));
        approve(approver, trip);
        return trip;
    }

    /** Approves it, at high risk by a second person too. */
    public static void approve(TestPerson approver, String trip) {
        String approval = "{\"outcome\":\"APPROVED\",\"reasons\":\"The work needs it.\"}";
        String state = command(approver, trip, "decide", approval)
                .then()
                .statusCode(200)
                .extract()
                .path("authorisation");
        if (state.equals("IN_ASSESSMENT")) {
            command(approver.equals(PAUL) ? PETRA : PAUL, trip, "decide", approval)
                    .then()
                    .statusCode(200);
        }
    }

    /** The traveller acknowledges the briefing that he is shown now. */
    public static void brief(TestPerson traveller, String trip) {
        String briefing = "/api/trips/" + trip + "/briefing";
        as(traveller)
                .header("If-Match", as(traveller).get(briefing).header("ETag"))
                .post(briefing + "/acknowledge")
                .then()
                .statusCode(200);
    }
}
