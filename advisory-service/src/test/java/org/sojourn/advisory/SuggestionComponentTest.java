package org.sojourn.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.sojourn.advisory.AcknowledgementCalls.notices;
import static org.sojourn.advisory.AdvisoryCalls.as;
import static org.sojourn.advisory.AdvisoryCalls.command;
import static org.sojourn.advisory.AdvisoryCalls.done;
import static org.sojourn.advisory.AdvisoryCalls.put;
import static org.sojourn.advisory.AdvisoryCalls.text;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.AdvisoryCalls.At;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("advisory")
class SuggestionComponentTest {

    private static final String TOPIC = "sojourn.debrief.finding";
    private static final String TYPE = "org.sojourn.debrief.finding.advisory-suggested.v1";

    @Test
    void refusesToPublishWhatTheSamePersonEditedOrSubmitted() {
        At draft = drafted(suggest("BV"));
        At submitted = done(draft, command(People.ERIK, draft, "submit"));

        command(People.ERIK, submitted, "publish")
                .then()
                .statusCode(403)
                .body("type", is("urn:sojourn:problem:self-approval"));
        done(submitted, command(People.PABLO, submitted, "publish"));

        At second = drafted(suggest("HM"));
        At edited = done(second, put(People.ERIK, second, text("CLEAR", "HM", 3)));
        At handed = done(edited, command(People.EDITH, edited, "submit"));
        command(People.ERIK, handed, "publish")
                .then()
                .statusCode(403)
                .body("type", is("urn:sojourn:problem:self-approval"));
    }

    @Test
    void makesADraftWithoutAuthorOfASuggestionAndTellsTheEditors() {
        UUID suggestion = suggest("BV");
        At draft = drafted(suggestion);

        as(People.EDITH)
                .get(draft.path())
                .then()
                .statusCode(200)
                .body("status", is("DRAFT"))
                .body("unitPath", is("/authority"))
                .body("classification", is("AMBER"))
                .body("areas[0].country", is("BV"))
                .body("areas[0].level", is(3))
                .body("areas[0].indicators", contains("DISC"))
                .body("body[0].text", is("Visitors were asked about their work."))
                .body("work.origin", is("SUGGESTION"))
                .body("work.suggestionId", is(suggestion.toString()))
                .body("work.authors", empty())
                .body("allowedActions.find { it.action == 'edit' }.allowed", is(true));
        assertThat(notices(People.EDITH, draft.path())).containsExactly("advisory-suggested");
        assertThat(notices(People.ERIK, draft.path())).containsExactly("advisory-suggested");
        assertThat(notices(People.PABLO, draft.path())).isEmpty();
        assertThat(notices(People.VASCO, draft.path())).isEmpty();
        as(People.ADA).get(draft.path()).then().statusCode(404);
        as(People.VASCO).get(draft.path()).then().statusCode(404);
    }

    @Test
    void makesOneDraftHoweverOftenItIsTold() {
        UUID suggestion = UUID.randomUUID();
        send(suggestion, "BV");
        send(suggestion, "BV");
        UUID after = suggest("HM");

        drafted(after);
        assertThat(Db.query("select number from edition where suggestion_id = ?", suggestion))
                .hasSize(1);
    }

    @Test
    void setsAsideASuggestionForACountryThatDoesNotExist() {
        UUID suggestion = suggest("QQ");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Db.count(
                                "select count(*) from dead_letter where topic = ? and key = ?",
                                TOPIC,
                                suggestion.toString()))
                        .isEqualTo(1));
        assertThat(Db.query("select number from edition where suggestion_id = ?", suggestion))
                .isEmpty();
    }

    private static UUID suggest(String country) {
        UUID suggestion = UUID.randomUUID();
        send(suggestion, country);
        return suggestion;
    }

    private static void send(UUID suggestion, String country) {
        Topics.send(TOPIC, suggestion.toString(), TYPE, suggestion.toString(), 1, """
                {"suggestionId": "%s", "findingType": "ELICITATION", "country": "%s", "indicators": ["DISC", "NEW"], "level": 3,
                 "summary": "Visitors were asked about their work.", "unitPath": "/authority/orion-labs",
                 "suggestedAt": "2026-11-24T12:00:00Z"}
                """.formatted(suggestion, country));
    }

    private static At drafted(UUID suggestion) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rows(suggestion)).hasSize(1));
        Map<String, Object> row = rows(suggestion).getFirst();
        At found = new At(String.valueOf(row.get("advisory_id")), String.valueOf(row.get("reference")), 1, "");
        return found.with(as(People.EDITH).get(found.path()));
    }

    private static List<Map<String, Object>> rows(UUID suggestion) {
        return Db.query("select advisory_id, reference from edition where suggestion_id = ?", suggestion);
    }
}
