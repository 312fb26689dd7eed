package org.sojourn.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sojourn.advisory.AcknowledgementCalls.acknowledge;
import static org.sojourn.advisory.AcknowledgementCalls.awaitState;
import static org.sojourn.advisory.AcknowledgementCalls.owed;
import static org.sojourn.advisory.AcknowledgementCalls.own;
import static org.sojourn.advisory.AdvisoryCalls.published;
import static org.sojourn.advisory.AdvisoryCalls.text;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.AdvisoryCalls.At;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

/** A person is erased at travel-service's word. */
@QuarkusTest
@WithSojourn("advisory")
class ErasureComponentTest {

    private static final String TOPIC = "sojourn.travel.erasure";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void whoHasLeftOwesAndGaveNothingAndHasNoNameHereAnyMore() {
        TestPerson person = joined("erased-leaver");
        At edition = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        owed(person, edition);
        acknowledge(person, edition).then().statusCode(200);
        Db.execute("update person set left_at = now() where id = ?", person.id());

        erase(person, TestClock.now());

        assertThat(Db.count("select count(*) from acknowledgement where person_id = ?", person.id()))
                .isZero();
        assertThat(Db.count("select count(*) from notice where recipient = ?", person.id()))
                .isZero();
        assertThat(Db.tablesWith(person.username())).isEmpty();
        assertThat(Db.count(
                        "select count(*) from audit_entry where person = ? and action = 'erasure:carry-out'",
                        person.id()))
                .isEqualTo(1);
    }

    @Test
    void whoIsStillThereIsAskedAnewForWhatIsInForce() {
        TestPerson person = joined("erased-stayer");
        At edition = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        owed(person, edition);
        acknowledge(person, edition).then().statusCode(200);

        erase(person, TestClock.now());

        awaitState(person, edition, "REQUIRED");
    }

    @Test
    void aBriefingOfBeforeThatComesAfterwardsCountsForNothing() {
        TestPerson person = joined("erased-briefed");
        At edition = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        owed(person, edition);
        erase(person, Instant.parse("2026-11-24T12:30:00Z"));
        awaitState(person, edition, "REQUIRED");

        String briefing = UUID.randomUUID().toString();
        Topics.send(
                "sojourn.travel.briefing",
                person.id().toString(),
                "org.sojourn.travel.briefing.acknowledged.v1",
                briefing,
                1,
                """
                {"briefingId": "%s", "tripId": "%s", "travellerId": "%s", "unitPath": "%s",
                 "editions": [{"advisoryId": "%s", "number": %d}],
                 "acknowledgedAt": "2026-11-24T12:00:00Z", "evidence": "%s"}
                """.formatted(
                                briefing,
                                UUID.randomUUID(),
                                person.id(),
                                person.unit(),
                                edition.advisory(),
                                edition.number(),
                                "a".repeat(64)));
        await().atMost(PATIENCE)
                .until(() ->
                        Db.count("select count(*) from inbox where subject = ? and outcome = 'STALE'", briefing) == 1);
        assertThat(own(person, edition)).containsEntry("state", "REQUIRED");
    }

    private static TestPerson joined(String username) {
        TestPerson person = People.traveller(username);
        Db.execute(
                "insert into person (id, username, name, unit_path, roles, coverage) values (?, ?, ?, ?, '{traveller}', '{ai-researchers}')",
                person.id(),
                person.username(),
                person.name(),
                person.unit());
        return person;
    }

    private static void erase(TestPerson person, Instant at) {
        String erasure = UUID.randomUUID().toString();
        Topics.send(
                TOPIC,
                erasure,
                "org.sojourn.travel.erasure.confirmed.v1",
                erasure,
                1,
                "{\"erasureId\": \"%s\", \"personId\": \"%s\", \"erasedAt\": \"%s\"}"
                        .formatted(erasure, person.id(), at));
        await().atMost(PATIENCE).until(() -> Db.count("select count(*) from inbox where key = ?", erasure) == 1);
    }
}
