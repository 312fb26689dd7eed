package org.sojourn.gateway.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sojourn.gateway.StubService;
import org.sojourn.gateway.TestGround;
import org.sojourn.gateway.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestGround.class)
class OpenApiComponentTest {

    @Test
    void hasNoPageToTryItOnElsewhere() {
        given().get("/api/docs").then().statusCode(404).contentType("application/problem+json");
        given().get("/api/docs/docs.js").then().statusCode(404);
        given().get("/api/docs/swagger-ui-bundle.js").then().statusCode(404);
    }

    @Test
    void isReadByAnybody() {
        given().get("/api/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-cache")
                .body("openapi", equalTo("3.1.0"));
    }

    /** What is described is reachable: the services are up or down, but no path of the document is unknown here. */
    @Test
    void describesOnlyWhatIsRouted() {
        StubService.fresh("advisory");
        StubService.fresh("travel");
        Map<String, Object> paths =
                given().get("/api/openapi.json").then().extract().path("paths");
        paths.keySet().stream()
                .map(path -> path.replaceAll("\\{[^}]+}", "x"))
                .forEach(path -> assertThat(given().header("Authorization", "Bearer " + TestTokens.valid())
                                .get(path)
                                .statusCode())
                        .as(path)
                        .isIn(200, 503));
    }
}
