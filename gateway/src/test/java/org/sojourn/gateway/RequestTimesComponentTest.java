package org.sojourn.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestGround.class)
class RequestTimesComponentTest {

    @Inject
    MeterRegistry metrics;

    @Test
    void namesNothingThatAClientMadeUp() {
        String madeUp = "made-up-" + UUID.randomUUID();
        signedIn().get("/api/" + madeUp).then().statusCode(404);
        signedIn().request("MADEUP", "/" + madeUp).then().statusCode(405);
        awaitOne("GET", "NOT_FOUND", "404", "CLIENT_ERROR");
        awaitOne("OTHER", "UNKNOWN", "405", "CLIENT_ERROR");
        assertThat(metrics.getMeters())
                .noneMatch(meter -> meter.getId().getTags().toString().contains(madeUp));
    }

    @Test
    void countsRefusalsByThePathTheyWereFor() {
        given().get("/api/questionnaires/1").then().statusCode(401);
        awaitOne("GET", "/api/questionnaires", "401", "CLIENT_ERROR");
    }

    @Test
    void leavesIdsOut() {
        StubService.fresh("travel");
        signedIn().delete("/api/trips/" + UUID.randomUUID()).then().statusCode(200);
        signedIn().get("/api/me").then().statusCode(200);
        awaitOne("DELETE", "/api/trips", "200", "SUCCESS");
        awaitOne("GET", "/api/me", "200", "SUCCESS");
    }

    /** A client may read an answer before it was counted. */
    private void awaitOne(String method, String uri, String status, String outcome) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(metrics.find("http.server.requests")
                                .tags("method", method, "uri", uri, "status", status, "outcome", outcome)
                                .timers())
                        .anyMatch(timer -> timer.count() > 0));
    }

    private static RequestSpecification signedIn() {
        return given().header("Authorization", "Bearer " + TestTokens.valid());
    }
}
