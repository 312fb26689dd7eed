package org.sojourn.travel;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.Tokens;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class TravelOversightComponentTest {

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void refusesTravellersAndApprovers() {
        given().auth()
                .oauth2(Tokens.of(People.ADA))
                .get("/api/travel/oversight")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of(People.PETRA))
                .get("/api/travel/oversight")
                .then()
                .statusCode(403);
    }

    /** One measure whose statement failed would keep the month open. */
    @Test
    void closesAMonthWithAllItsMeasures() {
        YearMonth month = YearMonth.from(TestClock.now().atOffset(ZoneOffset.UTC));
        TestClock.advance(Duration.ofDays(31));

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> given().auth()
                        .oauth2(Tokens.of(People.AUDE))
                        .get("/api/travel/oversight")
                        .then()
                        .statusCode(200)
                        .body("months", hasItem(month.toString())));
    }
}
