package org.sojourn.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.sojourn.advisory.AdvisoryCalls.as;
import static org.sojourn.advisory.AdvisoryCalls.command;
import static org.sojourn.advisory.AdvisoryCalls.done;
import static org.sojourn.advisory.AdvisoryCalls.published;
import static org.sojourn.advisory.AdvisoryCalls.submitted;
import static org.sojourn.advisory.AdvisoryCalls.text;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.AdvisoryCalls.At;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("advisory")
class AdvisoryTimeComponentTest {

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void refusesAnEditionThatWouldExpireAtOnce() {
        At draft =
                AdvisoryCalls.draft(People.EDITH, text("CLEAR", "BV", 4, "\"expiresAt\": \"2020-01-01T00:00:00Z\","));

        command(People.EDITH, draft, "submit").then().statusCode(422).body("rule", is("advisory.expiry-too-early"));
    }

    @Test
    void schedulesWhatTakesEffectLaterAndPublishesItThen() {
        At scheduled = scheduled(Duration.ofDays(3));
        as(People.ADA).get(scheduled.path()).then().statusCode(404);

        TestClock.advance(Duration.ofDays(4));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(People.ADA)
                        .get(scheduled.path())
                        .then()
                        .statusCode(200)
                        .body("status", is("PUBLISHED")));
        Topics.await("sojourn.advisory.edition", 1, event -> event.key().equals(scheduled.advisory()));
    }

    @Test
    void makesADraftAgainOfWhatIsUnscheduled() {
        At scheduled = scheduled(Duration.ofDays(300));

        command(People.EDITH, scheduled, "unschedule").then().statusCode(200).body("status", is("DRAFT"));
    }

    @Test
    void expiresAnEditionWhoseTimeHasRunOut() {
        Instant end = TestClock.now().plus(Duration.ofDays(1));
        At published =
                published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4, "\"expiresAt\": \"%s\",".formatted(end)));

        TestClock.advance(Duration.ofDays(2));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(People.ADA).get(published.path()).then().body("status", is("EXPIRED")));
        assertThat(Topics.header(
                        Topics.await(
                                        "sojourn.advisory.edition",
                                        2,
                                        event -> event.key().equals(published.advisory()))
                                .getLast(),
                        "ce_type"))
                .isEqualTo("org.sojourn.advisory.edition.expired.v1");
    }

    @Test
    void queuesEditionsWhoseReviewIsDueForThoseWhoWriteThem() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        as(People.EDITH)
                .get("/api/advisories/review-due?limit=100")
                .then()
                .body("items.reference", not(hasItem(published.reference())));

        TestClock.advance(Duration.ofDays(190));

        as(People.EDITH)
                .get("/api/advisories/review-due?limit=100")
                .then()
                .statusCode(200)
                .body("items.reference", hasItem(published.reference()));
        as(People.VASCO)
                .get("/api/advisories/review-due?limit=100")
                .then()
                .body("items.reference", not(hasItem(published.reference())));
        as(People.ADA).get("/api/advisories/review-due").then().statusCode(403);
    }

    @Test
    void setsTheReviewByTheHighestLevel() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 2));
        LocalDate today = LocalDate.ofInstant(TestClock.now(), ZoneId.of("Europe/Berlin"));

        as(People.ADA)
                .get(published.path())
                .then()
                .body("reviewBy", is(today.plusMonths(12).toString()));
    }

    private static At scheduled(Duration delay) {
        Instant start = TestClock.now().plus(delay);
        At submitted = submitted(People.EDITH, text("CLEAR", "BV", 4, "\"effectiveFrom\": \"%s\",".formatted(start)));
        At scheduled = done(submitted, command(People.PABLO, submitted, "publish"));
        as(People.EDITH).get(scheduled.path()).then().body("status", is("SCHEDULED"));
        return scheduled;
    }
}
