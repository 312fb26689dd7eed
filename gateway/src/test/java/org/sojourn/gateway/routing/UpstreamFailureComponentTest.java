package org.sojourn.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sojourn.gateway.RawHttp;
import org.sojourn.gateway.StubService;
import org.sojourn.gateway.TestGround;
import org.sojourn.gateway.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestGround.class)
class UpstreamFailureComponentTest {

    @Test
    void tellsThatAServiceIsDown() {
        signedIn()
                .get("/api/questionnaires")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("urn:sojourn:problem:service-unavailable"));
        signedIn().body("{}").post("/api/debriefs").then().statusCode(503);
    }

    @Test
    void tellsThatAServiceIsTooSlow() {
        StubService travel = StubService.fresh("travel").answering(request -> {});
        signedIn()
                .get("/api/trips")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sojourn:problem:gateway-timeout"));
        assertThat(travel.received()).hasSize(1);
    }

    @Test
    void tellsThatAServiceHungUp() {
        StubService.fresh("travel").answering(request -> request.connection().close());
        signedIn()
                .get("/api/trips")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sojourn:problem:bad-gateway"));
    }

    @Test
    void tellsThatAnAnswerIsNotHttp() throws IOException {
        try (ServerSocket broken =
                new ServerSocket(StubService.port("debrief"), 1, InetAddress.getByName("localhost"))) {
            Thread.ofVirtual().start(() -> answerGarbage(broken));
            signedIn()
                    .get("/api/debriefs")
                    .then()
                    .statusCode(502)
                    .body("type", equalTo("urn:sojourn:problem:bad-gateway"));
        }
    }

    @Test
    void breaksOffWhatBrokeOff() {
        StubService.fresh("travel").answering(request -> {
            request.response().setChunked(true).write("{\"half\":");
            request.response().write("1", written -> request.connection().close());
        });
        RawHttp.Answer answer = RawHttp.get("/api/trips", TestTokens.valid());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.closed()).isTrue();
        assertThat(answer.text()).doesNotContain("\r\n0\r\n\r\n");
    }

    @Test
    void readsOnceMoreWhenAConnectionEndsUnanswered() {
        StubService travel = hangingUpOnce();
        signedIn().get("/api/trips").then().statusCode(200);
        assertThat(travel.received()).hasSize(2);
    }

    @Test
    void sendsAgainWhatHasAKey() {
        StubService travel = hangingUpOnce();
        signedIn()
                .header("Idempotency-Key", "one")
                .contentType("application/json")
                .body("{\"kind\":\"PRIVATE\"}")
                .post("/api/trips")
                .then()
                .statusCode(200);
        assertThat(travel.received())
                .extracting(received -> received.body().toString())
                .containsExactly("{\"kind\":\"PRIVATE\"}", "{\"kind\":\"PRIVATE\"}");
    }

    @Test
    void sendsNothingTwiceThatMightBeDoneTwice() {
        StubService travel = hangingUpOnce();
        signedIn()
                .contentType("application/json")
                .body("{}")
                .post("/api/trips/1/submit")
                .then()
                .statusCode(502);
        assertThat(travel.received()).hasSize(1);
    }

    /** Services read a key only where something is created. */
    @ParameterizedTest
    @CsvSource({"POST, /api/trips/1/submit", "POST, /api/incidents/1/note", "PUT, /api/trips/1"})
    void sendsNothingTwiceForAKeyThatNobodyReads(String method, String path) {
        StubService travel = hangingUpOnce();
        signedIn()
                .header("Idempotency-Key", "one")
                .contentType("application/json")
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(502);
        assertThat(travel.received()).hasSize(1);
    }

    @Test
    void sendsNothingTwiceForAKeyThatGoesNoFurther() {
        StubService travel = hangingUpOnce();
        signedIn()
                .header("Idempotency-Key", "one")
                .header("Connection", "keep-alive, Idempotency-Key")
                .contentType("application/json")
                .body("{}")
                .post("/api/trips")
                .then()
                .statusCode(502);
        assertThat(travel.received()).hasSize(1);
    }

    @Test
    void triesNoThirdTime() {
        StubService travel = StubService.fresh("travel")
                .answering(request -> request.connection().close());
        signedIn().get("/api/trips").then().statusCode(502);
        assertThat(travel.received()).hasSize(2);
    }

    private static StubService hangingUpOnce() {
        var first = new AtomicBoolean(true);
        return StubService.fresh("travel").answering(request -> {
            if (first.getAndSet(false)) {
                request.connection().close();
            } else {
                request.response().putHeader("content-type", "application/json").end("{}");
            }
        });
    }

    @Test
    void recoversWhenTheServiceDoes() {
        StubService.fresh("travel").answering(request -> request.connection().close());
        signedIn().get("/api/trips").then().statusCode(502);
        StubService.fresh("travel");
        signedIn().get("/api/trips").then().statusCode(200);
    }

    private static void answerGarbage(ServerSocket broken) {
        try (Socket socket = broken.accept()) {
            socket.getOutputStream().write("NOT HTTP AT ALL\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static RequestSpecification signedIn() {
        return given().header("Authorization", "Bearer " + TestTokens.valid());
    }
}
