package org.sojourn.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sojourn.advisory.AdvisoryCalls.as;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.AdvisoryCalls.At;
import org.sojourn.platform.test.TestPerson;

/** Calls about acknowledgements as one of the test people, and what they wait for. */
final class AcknowledgementCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private AcknowledgementCalls() {}

    /** The person's acknowledgement for an edition, once he was asked for it. */
    static Map<String, Object> owed(TestPerson person, At edition) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(own(person, edition)).isNotNull());
        return Objects.requireNonNull(own(person, edition));
    }

    /** The state of the person's acknowledgement, once it is this. */
    static void awaitState(TestPerson person, At edition, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(own(person, edition)).isNotNull().containsEntry("state", state));
    }

    static @Nullable Map<String, Object> own(TestPerson person, At edition) {
        Response answer = as(person).get("/api/acknowledgements?limit=100");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.<List<Map<String, Object>>>path("items").stream()
                .filter(item -> edition.advisory().equals(item.get("advisoryId"))
                        && Objects.equals(item.get("number"), edition.number()))
                .findFirst()
                .orElse(null);
    }

    static Response acknowledge(TestPerson person, At edition) {
        return as(person).header("If-Match", edition.tag()).post(edition.path() + "/acknowledge");
    }

    static Response acknowledge(TestPerson person, At edition, String evidence) {
        return as(person)
                .header("If-Match", edition.tag())
                .body("{\"evidence\": \"%s\"}".formatted(evidence))
                .post(edition.path() + "/acknowledge");
    }

    /** The kinds of the notices with a link that the person reads, the oldest first. */
    static List<String> notices(TestPerson person, String link) {
        Response answer = as(person).get("/api/advisory/notices?limit=100");
        return answer.<List<Map<String, Object>>>path("items").reversed().stream()
                .filter(notice -> link.equals(notice.get("link")))
                .map(notice -> String.valueOf(notice.get("kind")))
                .toList();
    }

    static void awaitNotices(TestPerson person, String link, String... kinds) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(notices(person, link)).containsExactly(kinds));
    }
}
