package org.sojourn.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What only another configuration shows: the page of the profile `local`, and an address that is used up. */
@QuarkusTest
@QuarkusTestResource(TestGround.class)
@TestProfile(LocalProfileComponentTest.Local.class)
class LocalProfileComponentTest {

    public static final class Local implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "sojourn.docs.enabled", "true",
                    "sojourn.limits.address.per-second", "20",
                    "sojourn.limits.address.burst", "40");
        }
    }

    @Test
    void showsAPageToTryTheApiOnWithoutForeignHosts() {
        given().get("/api/docs")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(containsString("/api/docs/docs.js"));
        given().get("/api/docs/docs.js").then().statusCode(200).body(containsString("/api/openapi.json"));
        given().get("/api/docs/swagger-ui.css").then().statusCode(200).contentType("text/css");
        given().get("/api/docs/swagger-ui-bundle.js").then().statusCode(200);
        given().get("/api/docs/swagger-ui.css.map").then().statusCode(404);
    }

    @Test
    void refusesAnAddressThatComesTooOften() {
        Response last = given().get("/api/trips");
        for (int tries = 0; last.statusCode() == 401 && tries < 400; tries++) {
            last = given().get("/api/trips");
        }
        last.then()
                .statusCode(429)
                .header("Retry-After", "1")
                .header("RateLimit", matchesPattern("\"address\";r=0;t=\\d+"))
                .body("type", equalTo("urn:sojourn:problem:rate-limited"));
    }
}
