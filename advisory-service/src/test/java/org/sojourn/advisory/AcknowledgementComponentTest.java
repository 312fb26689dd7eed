package org.sojourn.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.sojourn.advisory.AcknowledgementCalls.acknowledge;
import static org.sojourn.advisory.AcknowledgementCalls.awaitState;
import static org.sojourn.advisory.AcknowledgementCalls.owed;
import static org.sojourn.advisory.AcknowledgementCalls.own;
import static org.sojourn.advisory.AdvisoryCalls.as;
import static org.sojourn.advisory.AdvisoryCalls.command;
import static org.sojourn.advisory.AdvisoryCalls.done;
import static org.sojourn.advisory.AdvisoryCalls.published;
import static org.sojourn.advisory.AdvisoryCalls.put;
import static org.sojourn.advisory.AdvisoryCalls.startEdition;
import static org.sojourn.advisory.AdvisoryCalls.submitted;
import static org.sojourn.advisory.AdvisoryCalls.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.AdvisoryCalls.At;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("advisory")
class AcknowledgementComponentTest {

    private static final String TOPIC = "sojourn.advisory.acknowledgement";

    @Test
    void refusesWhoeverIsNotInTheAudience() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));

        acknowledge(People.SVEN, published).then().statusCode(422).body("rule", is("acknowledgement.not-addressed"));
        assertThat(own(People.SVEN, published)).isNull();
        as(People.SVEN)
                .get(published.path())
                .then()
                .body("allowedActions.find { it.action == 'acknowledge' }.reason", is("not-addressed"));
    }

    @Test
    void refusesAnEditionThatIsHiddenOrNotPublished() {
        At amber = published(People.EDITH, People.PABLO, text("AMBER", "BV", 4));
        At submitted = submitted(People.EDITH, text("CLEAR", "BV", 4));

        acknowledge(People.VICTOR, amber).then().statusCode(404);
        acknowledge(People.ADA, submitted).then().statusCode(404);
        acknowledge(People.EDITH, submitted)
                .then()
                .statusCode(409)
                .body("type", is("urn:sojourn:problem:not-published"));
    }

    @Test
    void refusesAnotherTextAnotherVersionAndEvidenceThatIsNone() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));

        acknowledge(People.ADA, published, "0".repeat(64))
                .then()
                .statusCode(422)
                .body("rule", is("acknowledgement.other-text"));
        acknowledge(People.ADA, published, "none").then().statusCode(400).body("errors.pointer", contains("/evidence"));
        as(People.ADA).post(published.path() + "/acknowledge").then().statusCode(428);
        as(People.ADA)
                .header("If-Match", "\"99\"")
                .post(published.path() + "/acknowledge")
                .then()
                .statusCode(412);
    }

    @Test
    void takesTheAcknowledgementOfAPersonWithTheHashOfWhatHeRead() {
        At published = published(People.EDITH, People.PABLO, text("AMBER", "BV", 4));
        assertThat(owed(People.ADA, published))
                .containsEntry("state", "REQUIRED")
                .containsEntry("overdue", false);

        Response read = as(People.ADA).get(published.path());
        String evidence = read.path("evidence");
        assertThat(own(People.ADA, published)).containsEntry("state", "SEEN");
        read.then().body("allowedActions.find { it.action == 'acknowledge' }.allowed", is(true));
        acknowledge(People.ADA, published.with(read), evidence)
                .then()
                .statusCode(200)
                .body("state", is("ACKNOWLEDGED"))
                .body("evidence", is(evidence))
                .body("via", is("DIRECT"))
                .body("acknowledgedAt", notNullValue());

        assertThat(own(People.NOOR, published)).containsEntry("state", "REQUIRED");
        ConsumerRecord<String, byte[]> event = Topics.await(
                        TOPIC, 1, record -> record.key().equals(published.advisory()))
                .getFirst();
        assertThat(Topics.header(event, "ce_type")).isEqualTo("org.sojourn.advisory.acknowledgement.given.v1");
        assertThat(Topics.header(event, "ce_subject")).isEqualTo(published.advisory());
        JsonPath data = JsonPath.from(new String(event.value(), StandardCharsets.UTF_8));
        assertThat(data.getString("personId")).isEqualTo(People.ADA.id().toString());
        assertThat(data.getString("advisoryReference")).isEqualTo(published.reference());
        assertThat(data.getInt("number")).isEqualTo(1);
        assertThat(data.getString("via")).isEqualTo("DIRECT");
    }

    @Test
    void answersARepeatedAcknowledgementWithTheFirst() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        String first = acknowledge(People.ADA, published).path("acknowledgedAt");
        command(People.PABLO, published, "withdraw", "Mistaken").then().statusCode(200);

        acknowledge(People.ADA, published)
                .then()
                .statusCode(200)
                .body("state", is("ACKNOWLEDGED"))
                .body("acknowledgedAt", startsWith(first.substring(0, 19)));
        assertThat(Db.count("select count(*) from outbox where topic = ? and key = ?", TOPIC, published.advisory()))
                .isEqualTo(1);
    }

    @Test
    void voidsWhatIsOpenWhenTheEditionIsWithdrawnOrReplacedByAMajorOne() {
        At first = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        owed(People.NOOR, first);
        acknowledge(People.ADA, first).then().statusCode(200);

        At second = next(first, text("CLEAR", "BV", 3, "\"changeNote\": \"Lowered.\","));

        awaitState(People.NOOR, first, "VOID");
        assertThat(own(People.NOOR, first)).containsEntry("voidReason", "SUPERSEDED");
        assertThat(own(People.ADA, first)).containsEntry("state", "ACKNOWLEDGED");
        awaitState(People.ADA, second, "REQUIRED");
        awaitState(People.NOOR, second, "REQUIRED");
        At superseded = first.with(as(People.NOOR).get(first.path()));
        acknowledge(People.NOOR, superseded)
                .then()
                .statusCode(409)
                .body("type", is("urn:sojourn:problem:invalid-state"));

        command(People.PABLO, second, "withdraw", "Mistaken").then().statusCode(200);
        awaitState(People.NOOR, second, "VOID");
        assertThat(own(People.NOOR, second)).containsEntry("voidReason", "WITHDRAWN");
    }

    @Test
    void asksNothingForAMinorEditionAndTakesItForTheMajorOneBeforeIt() {
        At first = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        owed(People.NOOR, first);
        acknowledge(People.ADA, first).then().statusCode(200);

        At minor = next(first, text("CLEAR", "BV", 4, "\"major\": false,").replace("Do not go.", "Do not go there."));

        acknowledge(People.NOOR, minor)
                .then()
                .statusCode(200)
                .body("number", is(1))
                .body("readNumber", is(2))
                .body("evidence", is(as(People.NOOR).get(minor.path()).<String>path("evidence")));
        assertThat(own(People.NOOR, minor)).isNull();
        assertThat(own(People.ADA, first)).containsEntry("state", "ACKNOWLEDGED");
        acknowledge(People.ADA, minor).then().statusCode(200).body("readNumber", is(1));
    }

    @Test
    void listsWhoStillOwesToThoseWhoChaseInTheirUnits() {
        At published = published(People.EDITH, People.PABLO, text("AMBER", "BV", 4));
        owed(People.NOOR, published);
        acknowledge(People.ADA, published).then().statusCode(200);
        String path = published.path() + "/acknowledgements";

        as(People.ADA).get(path).then().statusCode(403);
        as(People.VASCO).get(path).then().statusCode(404);
        as(People.VASCO).get(path + "/counts").then().statusCode(404);
        as(People.SVEN).get(path + "?state=LATE").then().statusCode(400).body("errors.pointer", contains("/state"));
        as(People.SVEN)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.person.name", hasItem("Noor"))
                .body("items.person.name", not(hasItem("Ada")))
                .body("items.state", everyItem(is("REQUIRED")))
                .body("items.evidence", everyItem(nullValue()));
        as(People.EDITH).get(path + "?state=ACKNOWLEDGED").then().body("items.person.name", contains("Ada"));
        as(People.PABLO)
                .get(path + "/counts")
                .then()
                .body("acknowledged", is(1))
                .body("seen", is(0))
                .body("overdue", is(0));
        as(People.SVEN)
                .get(published.path().replace("/1", "/2") + "/acknowledgements")
                .then()
                .statusCode(404);
        assertThat(Db.count(
                        "select count(*) from audit_entry where kind = 'LISTED' and object_type = 'acknowledgement'"
                                + " and actor = ?",
                        People.EDITH.id()))
                .isPositive();
    }

    @Test
    void pagesThroughThoseWhoOwe() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        owed(People.NOOR, published);
        String path = published.path() + "/acknowledgements?limit=1";

        Response first = as(People.EDITH).get(path);
        String link = first.header("Link");
        assertThat(link)
                .startsWith("<" + published.path() + "/acknowledgements?")
                .endsWith(">; rel=\"next\"");
        Response second = as(People.EDITH).get(path + "&cursor=" + first.path("next"));
        assertThat(second.<String>path("items[0].person.id")).isNotEqualTo(first.<String>path("items[0].person.id"));
        assertThat(Db.query(
                        "select person_id from acknowledgement where advisory_id = ?",
                        UUID.fromString(published.advisory())))
                .extracting(row -> row.get("person_id"))
                .contains(People.ADA.id(), People.EMIL.id(), People.NOOR.id())
                .doesNotContain(People.SVEN.id(), People.VICTOR.id())
                .doesNotHaveDuplicates();
    }

    @Test
    void pagesThroughOnesOwnByStates() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        owed(People.EMIL, published);
        acknowledge(People.EMIL, published).then().statusCode(200);

        as(People.EMIL)
                .get("/api/acknowledgements?state=ACKNOWLEDGED&limit=100")
                .then()
                .body("items.reference", hasItem(published.reference()))
                .body("items.person", everyItem(nullValue()));
        as(People.EMIL)
                .get("/api/acknowledgements?state=REQUIRED&state=SEEN&limit=100")
                .then()
                .body("items.reference", not(hasItem(published.reference())));
        List<Map<String, Object>> page =
                as(People.EMIL).get("/api/acknowledgements?limit=1").path("items");
        assertThat(page).hasSize(1);
        as(People.VICTOR).get("/api/acknowledgements").then().body("items", empty());
        assertThat(as(People.EMIL).get("/api/acknowledgements").<List<String>>path("items.state"))
                .contains("ACKNOWLEDGED");
    }

    private static At next(At edition, String body) {
        At draft = startEdition(People.EDITH, edition);
        At written = done(draft, put(People.EDITH, draft, body));
        At submitted = done(written, command(People.EDITH, written, "submit"));
        return done(submitted, command(People.PABLO, submitted, "publish"));
    }
}
