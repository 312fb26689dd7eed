package org.sojourn.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sojourn.advisory.AcknowledgementCalls.acknowledge;
import static org.sojourn.advisory.AcknowledgementCalls.owed;
import static org.sojourn.advisory.AcknowledgementCalls.own;
import static org.sojourn.advisory.AdvisoryCalls.as;
import static org.sojourn.advisory.AdvisoryCalls.published;
import static org.sojourn.advisory.AdvisoryCalls.text;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.AdvisoryCalls.At;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

/** Who joins an audience, leaves it and comes back, and an audience that takes several transactions to ask. */
@QuarkusTest
@WithSojourn("advisory")
class AudienceChangeComponentTest {

    private static final Logger LOG = Logger.getLogger(AudienceChangeComponentTest.class);
    private static final int CROWD = 100_000;

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    void releasesWhoLeavesAndAsksAgainWhoComesBack() {
        TestPerson person = joined("audience-leaver");
        At open = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        At given = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        awaitState(person, open, "REQUIRED");
        awaitState(person, given, "REQUIRED");
        acknowledge(person, given).then().statusCode(200);

        Db.execute("update person set coverage = '{}' where id = ?", person.id());
        awaitState(person, open, "VOID");
        assertThat(row(person, open)).containsEntry("void_reason", "LEFT_AUDIENCE");
        assertThat(row(person, given)).containsEntry("status", "ACKNOWLEDGED");

        Db.execute("update person set coverage = '{ai-researchers}' where id = ?", person.id());
        awaitState(person, open, "REQUIRED");
        Db.execute("update person set left_at = now() where id = ?", person.id());
        awaitState(person, open, "VOID");
    }

    @Test
    void asksWhoeverJoinsLaterWithATermOfHisOwn() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        Instant first = due(owed(People.ADA, published));

        TestClock.advance(Duration.ofDays(30));
        TestPerson joiner = joined("audience-joiner");

        assertThat(due(owed(joiner, published))).isAfter(first.plus(Duration.ofDays(20)));
        assertThat(Db.count(
                        "select count(*) from audit_entry where action = 'ask' and object_type = 'acknowledgement'"
                                + " and person = ?",
                        joiner.id()))
                .isPositive();
    }

    @Test
    void asksOfNobodyWhatHasEnded() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        owed(People.ADA, published);
        AdvisoryCalls.command(People.PABLO, published, "withdraw", "Mistaken")
                .then()
                .statusCode(200);
        AcknowledgementCalls.awaitState(People.ADA, published, "VOID");
        At other = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));

        TestPerson joiner = joined("audience-late");

        owed(joiner, other);
        assertThat(own(joiner, published)).isNull();
    }

    @Test
    void asksAndReleasesEveryoneOfALargeRosterOnce() {
        String coverage = "crowd-" + UUID.randomUUID();
        Db.execute(
                "insert into person (id, username, name, unit_path, roles, coverage)"
                        + " select gen_random_uuid(), ? || i, 'Crowd', '/authority/orion-labs/crowd-' || i % 50, '{traveller}',"
                        + " array[?] from generate_series(1, ?) i",
                coverage, coverage, CROWD);
        At published = published(
                People.EDITH,
                People.PABLO,
                text("CLEAR", "BV", 4).replace("ai-researchers", coverage).replace("executives", coverage));
        UUID advisory = UUID.fromString(published.advisory());

        long begin = System.nanoTime();
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(
                                Db.count("select count(*) from acknowledgement where advisory_id = ?", advisory))
                        .isEqualTo(CROWD));
        long asked = System.nanoTime();
        assertThat(Db.query("select distinct due_at from acknowledgement where advisory_id = ?", advisory))
                .hasSize(1);
        AdvisoryCalls.command(People.PABLO, published, "withdraw", "Mistaken")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(Db.count(
                                "select count(*) from acknowledgement where advisory_id = ? and status <> 'VOID'",
                                advisory))
                        .isZero());
        LOG.infof(
                "%d people were asked in %d ms and released in %d ms",
                CROWD,
                Duration.ofNanos(asked - begin).toMillis(),
                Duration.ofNanos(System.nanoTime() - asked).toMillis());
        Db.execute("delete from person where ? = any (coverage)", coverage);
        Db.execute("delete from audience_change");
    }

    private static TestPerson joined(String name) {
        TestPerson person = People.traveller(name + "-" + UUID.randomUUID());
        as(person).get("/api/acknowledgements").then().statusCode(200);
        return person;
    }

    /** Read past the API, where a token would make him a member again. */
    private static void awaitState(TestPerson person, At edition, String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(row(person, edition)).containsEntry("status", state));
    }

    private static Map<String, Object> row(TestPerson person, At edition) {
        List<Map<String, Object>> rows = Db.query(
                "select status, void_reason from acknowledgement where advisory_id = ? and person_id = ?",
                UUID.fromString(edition.advisory()),
                person.id());
        return rows.isEmpty() ? Map.of() : rows.getFirst();
    }

    private static Instant due(Map<String, Object> owed) {
        return Instant.parse((String) Objects.requireNonNull(owed.get("dueAt")));
    }
}
