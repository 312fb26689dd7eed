package org.sojourn.platform.outbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class OutboxHealthComponentTest {

    @Test
    void tellsOfTheOutboxWithoutMakingTheServiceUnready() {
        given().get(management("/q/health/well")).then().statusCode(200).body("checks.name", hasItem("outbox"));
        await().untilAsserted(() -> given().get(management("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("checks.name", not(hasItem("outbox"))));
    }

    @Test
    void measuresTheOldestUnsentEvent() {
        given().get(management("/q/metrics"))
                .then()
                .statusCode(200)
                .body(containsString("sojourn_outbox_oldest_unsent_seconds"));
    }

    private static String management(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return "http://localhost:%d%s".formatted(port, path);
    }
}
