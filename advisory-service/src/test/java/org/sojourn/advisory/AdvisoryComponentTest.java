package org.sojourn.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.sojourn.advisory.AdvisoryCalls.as;
import static org.sojourn.advisory.AdvisoryCalls.command;
import static org.sojourn.advisory.AdvisoryCalls.done;
import static org.sojourn.advisory.AdvisoryCalls.draft;
import static org.sojourn.advisory.AdvisoryCalls.published;
import static org.sojourn.advisory.AdvisoryCalls.put;
import static org.sojourn.advisory.AdvisoryCalls.startEdition;
import static org.sojourn.advisory.AdvisoryCalls.submitted;
import static org.sojourn.advisory.AdvisoryCalls.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.AdvisoryCalls.At;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("advisory")
class AdvisoryComponentTest {

    private static final String TOPIC = "sojourn.advisory.edition";

    @Test
    void publishesADraftByASecondPersonAndTellsTheOtherServices() {
        At draft = draft(People.EDITH, text("AMBER", "BV", 4));
        assertThat(draft.reference()).matches("AD-.{4}-.{4}");
        At submitted = done(draft, command(People.EDITH, draft, "submit"));
        command(People.PABLO, submitted, "publish")
                .then()
                .statusCode(200)
                .body("status", is("PUBLISHED"))
                .body("publishedAreas[0].country", is("BV"))
                .body("work.approvedBy", is(People.PABLO.id().toString()));

        ConsumerRecord<String, byte[]> event = facts(draft, 1).getFirst();
        assertThat(Topics.header(event, "ce_type")).isEqualTo("org.sojourn.advisory.edition.published.v1");
        JsonPath data = json(event);
        assertThat(data.getString("advisoryReference")).isEqualTo(draft.reference());
        assertThat(data.getInt("areas[0].level")).isEqualTo(4);
        assertThat(data.getList("areas[0].indicators")).containsExactly("DISC", "DET");
        assertThat(data.getString("audience.anyOf[0].unit")).isEqualTo("/authority");
        assertThat(Db.query(
                        "select action from audit_entry where object_id = ? order by 1",
                        UUID.fromString(draft.advisory())))
                .extracting(row -> row.get("action"))
                .containsExactly("draft", "publish", "submit");
    }

    @Test
    void tellsPublishersAndAuthorsWhatWaitsForThem() {
        At submitted = submitted(People.EDITH, text("CLEAR", "BV", 2));
        assertThat(noticesOf(People.PABLO, submitted)).containsExactly("edition-submitted");
        assertThat(noticesOf(People.EDITH, submitted)).isEmpty();
        assertThat(noticesOf(People.VANDA, submitted)).isEmpty();

        At returned = done(submitted, command(People.PABLO, submitted, "return", "Say why."));
        as(People.EDITH)
                .get(returned.path())
                .then()
                .body("status", is("DRAFT"))
                .body("work.returnReason", is("Say why."));
        At again = done(returned, command(People.EDITH, returned, "submit"));
        done(again, command(People.PABLO, again, "publish"));
        assertThat(noticesOf(People.EDITH, submitted)).containsExactly("edition-returned", "edition-published");
    }

    @Test
    void supersedesTheEditionInForceByAMajorOneWithAChangeNote() {
        At first = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        At second = startEdition(People.EDITH, first);
        command(People.EDITH, second, "submit").then().statusCode(422).body("rule", is("advisory.change-note-missing"));

        At rewritten =
                done(second, put(People.EDITH, second, text("CLEAR", "BV", 3, "\"changeNote\": \"Lowered to 3.\",")));
        as(People.EDITH)
                .get(second.path() + "/diff")
                .then()
                .body("against", is(1))
                .body("areasAdded.level", contains(3))
                .body("areasRemoved.level", contains(4))
                .body("body", empty());
        At submitted = done(rewritten, command(People.EDITH, rewritten, "submit"));
        done(submitted, command(People.PABLO, submitted, "publish"));

        as(People.ADA).get(first.path()).then().statusCode(200).body("status", is("SUPERSEDED"));
        as(People.ADA)
                .get("/api/advisories/" + first.advisory())
                .then()
                .body("edition.number", is(2))
                .body("editions.status", contains("SUPERSEDED", "PUBLISHED"));
        assertThat(facts(first, 3))
                .extracting(
                        event -> Topics.header(event, "ce_type"), event -> Topics.header(event, "ce_aggregateversion"))
                .containsExactly(
                        tuple("org.sojourn.advisory.edition.published.v1", "1"),
                        tuple("org.sojourn.advisory.edition.superseded.v1", "2"),
                        tuple("org.sojourn.advisory.edition.published.v1", "3"));
    }

    @Test
    void keepsTheSubstanceOfAMinorEdition() {
        At first = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        At second = startEdition(People.EDITH, first);
        At lowered = done(second, put(People.EDITH, second, text("CLEAR", "BV", 3, "\"major\": false,")));
        command(People.EDITH, lowered, "submit")
                .then()
                .statusCode(422)
                .body("type", is("urn:sojourn:problem:minor-changes-substance"));

        String corrected = text("CLEAR", "BV", 4, "\"major\": false,").replace("Do not go.", "Do not go there.");
        At minor = done(lowered, put(People.EDITH, lowered, corrected));
        At submitted = done(minor, command(People.EDITH, minor, "submit"));
        command(People.PABLO, submitted, "publish").then().statusCode(200).body("major", is(false));
    }

    @Test
    void withdrawsTheEditionInForceForAReasonThatItsReadersSee() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));

        done(published, command(People.PABLO, published, "withdraw", "Mistaken"));

        as(People.ADA)
                .get(published.path())
                .then()
                .body("status", is("WITHDRAWN"))
                .body("endReason", is("Mistaken"))
                .body("work", nullValue());
        ConsumerRecord<String, byte[]> event = facts(published, 2).getLast();
        assertThat(Topics.header(event, "ce_type")).isEqualTo("org.sojourn.advisory.edition.withdrawn.v1");
        assertThat(json(event).getString("reason")).isEqualTo("Mistaken");
    }

    @Test
    void tellsWhatTheCallerMayDoAndWhyNot() {
        At submitted = submitted(People.ERIK, text("CLEAR", "BV", 2));

        as(People.ERIK)
                .get(submitted.path())
                .then()
                .body("allowedActions.find { it.action == 'publish' }.allowed", is(false))
                .body("allowedActions.find { it.action == 'publish' }.reason", is("self-approval"))
                .body("allowedActions.find { it.action == 'return' }.allowed", is(true))
                .body("allowedActions.find { it.action == 'submit' }.reason", is("invalid-state"));
        as(People.EDITH)
                .get(submitted.path())
                .then()
                .body("allowedActions.find { it.action == 'publish' }.reason", is("role-missing"));
        as(People.PABLO)
                .get(submitted.path())
                .then()
                .body("allowedActions.find { it.action == 'publish' }.allowed", is(true));
    }

    @Test
    void tellsWhichRuleOfPublicationWouldRefuse() {
        At first = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        At second = startEdition(People.EDITH, first);
        String submit = "allowedActions.find { it.action == 'submit' }";

        as(People.EDITH)
                .get(second.path())
                .then()
                .body(submit + ".allowed", is(false))
                .body(submit + ".reason", is("change-note-missing"));
        as(People.PABLO).get(second.path()).then().body(submit + ".reason", is("role-missing"));
        At noted =
                done(second, put(People.EDITH, second, text("CLEAR", "BV", 3, "\"changeNote\": \"Lowered to 3.\",")));
        as(People.EDITH).get(noted.path()).then().body(submit + ".allowed", is(true));

        At expiring = submitted(
                People.EDITH,
                text(
                        "CLEAR",
                        "BV",
                        4,
                        "\"expiresAt\": \"%s\",".formatted(TestClock.now().plusSeconds(3600))));
        TestClock.advance(Duration.ofHours(2));
        as(People.PABLO)
                .get(expiring.path())
                .then()
                .body("allowedActions.find { it.action == 'publish' }.reason", is("expiry-too-early"));
        TestClock.reset();
    }

    private static List<String> noticesOf(TestPerson person, At edition) {
        return Db.query(
                        "select kind from notice where recipient = ? and link = ? order by id",
                        person.id(),
                        edition.path())
                .stream()
                .map(row -> (String) row.get("kind"))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> facts(At edition, int count) {
        return Topics.await(TOPIC, count, event -> event.key().equals(edition.advisory()));
    }

    private static JsonPath json(ConsumerRecord<String, byte[]> event) {
        return JsonPath.from(new String(event.value(), StandardCharsets.UTF_8));
    }
}
