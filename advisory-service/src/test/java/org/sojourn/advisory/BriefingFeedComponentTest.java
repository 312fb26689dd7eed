package org.sojourn.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.advisory.AcknowledgementCalls.acknowledge;
import static org.sojourn.advisory.AcknowledgementCalls.awaitState;
import static org.sojourn.advisory.AcknowledgementCalls.owed;
import static org.sojourn.advisory.AcknowledgementCalls.own;
import static org.sojourn.advisory.AdvisoryCalls.published;
import static org.sojourn.advisory.AdvisoryCalls.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.AdvisoryCalls.At;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("advisory")
class BriefingFeedComponentTest {

    private static final String TOPIC = "sojourn.travel.briefing";
    private static final String TYPE = "org.sojourn.travel.briefing.acknowledged.v1";
    private static final String EVIDENCE = "a".repeat(64);

    @Test
    void countsABriefingForTheEditionsItCoversAndForNoOthers() {
        At covered = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        At given = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        At other = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        owed(People.ADA, other);
        acknowledge(People.ADA, given).then().statusCode(200);

        briefed(People.ADA, covered, given);
        awaitState(People.ADA, covered, "ACKNOWLEDGED");

        assertThat(own(People.ADA, covered)).containsEntry("via", "BRIEFING").containsEntry("evidence", EVIDENCE);
        assertThat(own(People.ADA, given)).containsEntry("via", "DIRECT");
        assertThat(own(People.ADA, other)).containsEntry("state", "REQUIRED");
        JsonPath told = JsonPath.from(new String(
                Topics.await(
                                "sojourn.advisory.acknowledgement",
                                1,
                                event -> event.key().equals(covered.advisory()))
                        .getFirst()
                        .value(),
                StandardCharsets.UTF_8));
        assertThat(told.getString("via")).isEqualTo("BRIEFING");
        assertThat(told.getString("acknowledgedAt")).isEqualTo("2026-11-24T12:00:00Z");
    }

    @Test
    void leavesAsideWhatIsNotOwedAndGoesOn() {
        At withdrawn = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        AdvisoryCalls.command(People.PABLO, withdrawn, "withdraw", "Mistaken")
                .then()
                .statusCode(200);
        At open = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        At unknown = new At(UUID.randomUUID().toString(), "", 1, "");

        briefed(People.SVEN, open);
        briefed(People.NOOR, unknown, withdrawn, open);
        awaitState(People.NOOR, open, "ACKNOWLEDGED");

        assertThat(Db.count(
                        "select count(*) from acknowledgement where advisory_id = ? and status = 'ACKNOWLEDGED'",
                        UUID.fromString(withdrawn.advisory())))
                .isZero();
        assertThat(Db.count(
                        "select count(*) from acknowledgement where person_id = ? and advisory_id = ?",
                        People.SVEN.id(),
                        UUID.fromString(open.advisory())))
                .isZero();
        assertThat(Db.count("select count(*) from dead_letter where topic = ?", TOPIC))
                .isZero();
    }

    private static void briefed(TestPerson traveller, At... editions) {
        StringBuilder items = new StringBuilder();
        for (At edition : editions) {
            items.append(items.isEmpty() ? "" : ",")
                    .append("{\"advisoryId\": \"%s\", \"number\": %d}".formatted(edition.advisory(), edition.number()));
        }
        String briefing = UUID.randomUUID().toString();
        Topics.send(TOPIC, traveller.id().toString(), TYPE, briefing, 1, """
                {"briefingId": "%s", "tripId": "%s", "travellerId": "%s", "unitPath": "%s", "editions": [%s],
                 "acknowledgedAt": "2026-11-24T12:00:00Z", "evidence": "%s"}
                """.formatted(
                        briefing, UUID.randomUUID(), traveller.id(), traveller.unit(), items, EVIDENCE));
    }
}
