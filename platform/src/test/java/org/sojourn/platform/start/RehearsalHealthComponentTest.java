package org.sojourn.platform.start;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class RehearsalHealthComponentTest {

    @Inject
    Rehearsal rehearsal;

    @Test
    void isReadyOnceItHasRehearsed() {
        await().untilAsserted(() ->
                given().get(readiness()).then().statusCode(200).body("checks.name", hasItem("rehearsal")));
    }

    /** Here nobody listens on the port of the settings, and Keycloak is not there. */
    @Test
    void waitsForNobodyButItsDatabase() {
        assertThatCode(rehearsal::run).doesNotThrowAnyException();
    }

    @Test
    void failsWhereAPreparationFails() {
        Unprepared.failing = true;
        try {
            assertThatThrownBy(rehearsal::run).hasMessage("nothing is prepared");
        } finally {
            Unprepared.failing = false;
        }
    }

    @Singleton
    static class Unprepared implements Preparation {

        private static volatile boolean failing;

        @Override
        public void prepare() {
            if (failing) {
                throw new IllegalStateException("nothing is prepared");
            }
        }
    }

    private static String readiness() {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return "http://localhost:%d/q/health/ready".formatted(port);
    }
}
