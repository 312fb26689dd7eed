package org.sojourn.gateway.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.gateway.StubService;
import org.sojourn.gateway.TestGround;
import org.sojourn.gateway.TestTokens;
import org.sojourn.platform.web.Cursor;

/** The debrief service is never started here: it is the one that does not answer. */
@QuarkusTest
@QuarkusTestResource(TestGround.class)
class AccessLogComponentTest {

    private StubService advisory;
    private StubService travel;

    @BeforeEach
    void listen() {
        advisory = StubService.fresh("advisory").answering(200, "application/json", page(9, 3));
        travel = StubService.fresh("travel").answering(200, "application/json", page(8, 7));
    }

    @Test
    void tellsNobodyWithoutToken() {
        given().get("/api/me/access-log").then().statusCode(401);
        assertThat(travel.begun()).isEmpty();
    }

    @Test
    void refusesLimitsAndCursorsThatAreNone() {
        ask("?limit=0", TestTokens.valid()).statusCode(400).body("errors[0].pointer", equalTo("/limit"));
        ask("?limit=x", TestTokens.valid()).statusCode(400);
        ask("?cursor=nonsense", TestTokens.valid()).statusCode(400).body("errors[0].pointer", equalTo("/cursor"));
        travel.answering(400, "application/problem+json", "{}");
        ask("?cursor=" + Cursor.of("", "broken", "").encode(), TestTokens.valid())
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/cursor"));
    }

    @Test
    void refusesWhoMayNotRead() {
        travel.answering(403, "application/problem+json", "{}");
        ask("", TestTokens.valid()).statusCode(403).body("type", equalTo("urn:sojourn:problem:forbidden"));
    }

    @Test
    void mergesByTimeAndNamesWhoDidNotAnswer() {
        String token = TestTokens.valid();
        ask("?limit=3", token)
                .statusCode(200)
                .contentType("application/json")
                .body("items.minute", contains(9, 8, 7))
                .body("unavailable", contains("debrief-service"));
        assertThat(travel.only().uri()).isEqualTo("/api/travel/access-log?limit=3");
        assertThat(travel.only().headers().get("Authorization")).isEqualTo("Bearer " + token);
        assertThat(travel.only().headers().contains("X-Request-Id")).isTrue();
    }

    @Test
    void goesOnWhereThePageEnded() {
        String next = ask("?limit=3", TestTokens.valid()).extract().path("next");
        advisory.received().clear();
        travel.received().clear();
        advisory.answering(200, "application/json", page(3));
        ask("?limit=3&cursor=" + next, TestTokens.valid()).body("items.minute", contains(3));
        assertThat(advisory.only().uri()).isEqualTo("/api/advisory/access-log?limit=3&cursor=c9");
        assertThat(travel.received()).isEmpty();
    }

    @Test
    void takesARefusalAsNoAnswer() {
        travel.answering(500, "application/problem+json", "{}");
        ask("", TestTokens.valid())
                .statusCode(200)
                .body("items.minute", contains(9, 3))
                .body("unavailable", contains("travel-service", "debrief-service"));
    }

    @Test
    void isUnavailableWhenNobodyAnswers() {
        advisory.answering(500, "application/problem+json", "{}");
        travel.answering(500, "application/problem+json", "{}");
        ask("", TestTokens.valid()).statusCode(503).body("items", nullValue());
    }

    private static ValidatableResponse ask(String query, String token) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + token)
                .get("/api/me/access-log" + query)
                .then();
    }

    private static String page(int... minutes) {
        List<JsonObject> items = IntStream.of(minutes)
                .mapToObj(minute -> new JsonObject()
                        .put("minute", minute)
                        .put("at", "2026-11-24T10:%02d:00Z".formatted(minute))
                        .put("cursor", "c" + minute))
                .toList();
        return new JsonObject().put("items", new JsonArray(items)).encode();
    }
}
