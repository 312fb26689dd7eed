package org.sojourn.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.gateway.StubService;
import org.sojourn.gateway.TestGround;
import org.sojourn.gateway.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestGround.class)
class RateLimitComponentTest {

    @Test
    void refusesASubjectThatComesTooOften() {
        StubService travel = StubService.fresh("travel");
        String token = TestTokens.of(UUID.randomUUID());
        Response last = get(token);
        int tries = 1;
        while (last.statusCode() == 200 && tries < 200) {
            last = get(token);
            tries++;
        }
        last.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .header("RateLimit-Policy", "\"subject\";q=20;w=4")
                .header("RateLimit", matchesPattern("\"subject\";r=0;t=\\d+"))
                .body("type", equalTo("urn:sojourn:problem:rate-limited"));
        assertThat(travel.received()).hasSize(tries - 1);
        assertThat(get(TestTokens.of(UUID.randomUUID())).statusCode()).isEqualTo(200);
    }

    @Test
    void countsTheAddressBeforeTheToken() {
        given().get("/api/trips").then().statusCode(401).header("RateLimit-Policy", "\"address\";q=2000;w=4");
    }

    private static Response get(String token) {
        return given().header("Authorization", "Bearer " + token).get("/api/trips");
    }
}
