package org.sojourn.travel.casefeed;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.Tokens;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class CaseFeedComponentTest {

    private static final String TOKEN = "Bearer " + Tokens.of(People.NOOR);

    @Test
    void aCaseThatIsClosedWhileTheTravellerIsAwayIsKeptAndFollowedOnReturn() {
        String trip = away();
        String caseId = UUID.randomUUID().toString();

        send(caseId, 1, "opened", trip);
        send(caseId, 2, "reconciled", trip);
        await().atMost(Duration.ofSeconds(30)).until(() -> "RECONCILED".equals(path(trip, "content.caseFact")));
        get(trip).body("travel", equalTo("AWAY"));

        command(trip, "return").body("travel", equalTo("RECONCILED"));
        send(caseId, 3, "closed", trip);
        await().atMost(Duration.ofSeconds(30)).until(() -> "CLOSED".equals(path(trip, "travel")));
        Topics.await(
                "sojourn.travel.trip",
                1,
                record -> Topics.header(record, "ce_subject").equals(trip)
                        && Topics.header(record, "ce_type").endsWith("trip.closed.v1"));
    }

    @Test
    void aReconciledCaseThatComesLateNeverTakesATripBack() {
        String trip = away();
        String caseId = UUID.randomUUID().toString();
        command(trip, "return").body("travel", equalTo("RETURNED"));

        send(caseId, 3, "closed", trip);
        await().atMost(Duration.ofSeconds(30)).until(() -> "CLOSED".equals(path(trip, "travel")));
        send(UUID.randomUUID().toString(), 1, "reconciled", trip);
        send(UUID.randomUUID().toString(), 1, "opened", trip);

        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .until(() -> "CLOSED".equals(path(trip, "travel")) && "CLOSED".equals(path(trip, "content.caseFact")));
    }

    @Test
    void aReopenedCaseTakesItsTripAlongAndClosesItASecondTime() {
        String trip = away();
        String caseId = UUID.randomUUID().toString();
        command(trip, "return").body("travel", equalTo("RETURNED"));

        send(caseId, 3, "closed", trip);
        await().atMost(Duration.ofSeconds(30)).until(() -> "CLOSED".equals(path(trip, "travel")));
        send(caseId, 4, "reopened", trip);
        await().atMost(Duration.ofSeconds(30)).until(() -> "RECONCILED".equals(path(trip, "travel")));
        send(caseId, 9, "closed", trip);
        await().atMost(Duration.ofSeconds(30)).until(() -> "CLOSED".equals(path(trip, "travel")));
        Topics.await(
                "sojourn.travel.trip",
                2,
                record -> Topics.header(record, "ce_subject").equals(trip)
                        && Topics.header(record, "ce_type").endsWith("trip.closed.v1"));
    }

    @Test
    void aCaseThatIsReopenedBeforeTheReturnClosesNothing() {
        String trip = away();
        String caseId = UUID.randomUUID().toString();
        send(caseId, 3, "closed", trip);
        send(caseId, 4, "reopened", trip);
        await().atMost(Duration.ofSeconds(30)).until(() -> "RECONCILED".equals(path(trip, "content.caseFact")));
        command(trip, "return").body("travel", equalTo("RECONCILED"));
    }

    private static String away() {
        String body = """
            {"kind":"OFFICIAL","purpose":"MEETING","legs":[{"country":"ZW","arrival":"%s","departure":"%s","zone":"Africa/Harare"}],
             "emergencyContact":{"name":"Sam Home","phone":"+49 30 000000"}}""".formatted(day(30), day(34));
        String trip = request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/trips")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        command(trip, "submit");
        command(trip, "depart").body("travel", equalTo("AWAY"));
        return trip;
    }

    private static LocalDate day(int in) {
        return TestClock.now().atZone(java.time.ZoneOffset.UTC).toLocalDate().plusDays(in);
    }

    private static void send(String caseId, int version, String fact, String trip) {
        Topics.send(
                "sojourn.debrief.debriefcase",
                People.NOOR.id().toString(),
                "org.sojourn.debrief.debriefcase." + fact + ".v1",
                caseId,
                version,
                "{\"caseId\":\"%s\",\"tripId\":\"%s\",\"somethingNew\":true}".formatted(caseId, trip));
    }

    private static ValidatableResponse get(String trip) {
        return request().get("/api/trips/" + trip).then().statusCode(200);
    }

    private static @Nullable String path(String trip, String path) {
        return request().get("/api/trips/" + trip).path(path);
    }

    private static ValidatableResponse command(String trip, String command) {
        String version = request().get("/api/trips/" + trip).header("ETag");
        return request()
                .header("If-Match", version)
                .body("{}")
                .post("/api/trips/" + trip + "/" + command)
                .then()
                .statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification request() {
        return RestAssured.given().header("Authorization", TOKEN).contentType(ContentType.JSON);
    }
}
