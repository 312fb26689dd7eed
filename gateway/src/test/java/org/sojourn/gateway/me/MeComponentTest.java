package org.sojourn.gateway.me;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.gateway.TestGround;
import org.sojourn.gateway.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestGround.class)
class MeComponentTest {

    @Test
    void tellsNobodyWithoutToken() {
        given().get("/api/me").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void isReadOnly() {
        given().post("/api/me")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD")
                .body("type", equalTo("urn:sojourn:problem:method-not-allowed"));
    }

    @Test
    void tellsWhoTheCallerIs() {
        UUID subject = UUID.randomUUID();
        given().header("Authorization", "Bearer " + TestTokens.of(subject))
                .get("/api/me")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body("subject", equalTo(subject.toString()))
                .body("username", equalTo("ada"))
                .body("name", equalTo("Ada Example"))
                .body("unit", equalTo(TestTokens.UNIT))
                .body("roles", equalTo(List.of("supervisor", "traveller")))
                .body("coverage", equalTo(List.of("ai-researchers")));
    }
}
