package org.sojourn.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

/** A finding suggests an advisory: once, in words written for release, and nobody can be found from them. */
@QuarkusTest
@WithSojourn("debrief")
class SuggestionComponentTest {

    private static final String SUGGESTION = """
            {"country": "NO", "area": "Harbour of Oslo", "indicators": ["DISC", "CYB"], "level": 2,
             "summary": "Researchers are asked for unpublished results by people who pose as journalists."}""";

    private final TestPerson traveller = Debriefs.someone();

    @Test
    void refusesASuggestionByAnybodyButTheDebrieferInHand() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String finding = finding(id);
        for (TestPerson other : List.of(traveller, People.DARIO, People.ROSA, People.CARL, People.SVEN)) {
            suggest(other, id, finding, SUGGESTION).then().statusCode(403);
        }
        suggest(People.VITO, id, finding, SUGGESTION).then().statusCode(404);
        assertThat(suggestions(id)).isZero();
    }

    @Test
    void refusesBadInputByItsField() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String finding = finding(id);
        Debriefs.get(People.DINA, id).then().statusCode(200);
        refused(id, finding, SUGGESTION.replace("\"NO\"", "\"QQ\""), "/country");
        refused(id, finding, SUGGESTION.replace("CYB", "NONE"), "/indicators/1");
        refused(id, finding, SUGGESTION.replace("[\"DISC\", \"CYB\"]", "[]"), "/indicators");
        refused(id, finding, SUGGESTION.replace("\"level\": 2", "\"level\": 5"), "/level");
        refused(id, finding, SUGGESTION.replace("\"level\": 2", "\"subdivision\": \"SE-AB\""), "/subdivision");
        refused(id, finding, SUGGESTION.replace("unpublished", "x".repeat(500)), "/summary");
        refused(id, finding, SUGGESTION.replace("Researchers", traveller.name()), "/summary");
        refused(id, finding, SUGGESTION.replace("Researchers", "DC-7K3F-9QXM"), "/summary");
        assertThat(suggestions(id)).isZero();
    }

    @Test
    void refusesASuggestionOfWhatIsNoFindingInForceOrOfAClosedCase() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        suggest(People.DINA, id, UUID.randomUUID().toString(), SUGGESTION)
                .then()
                .statusCode(404);
        String found = finding(id);
        Debriefs.command(People.DINA, id, "propose-closure", "{\"outcome\": \"FINDINGS_RESOLVED\"}")
                .then()
                .statusCode(200);
        suggest(People.DINA, id, found, SUGGESTION).then().statusCode(409);
    }

    @Test
    void announcesASuggestionOnceAndNothingOfThePersonOrTheCase() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String finding = finding(id);
        String suggestion = suggest(People.DINA, id, finding, SUGGESTION)
                .then()
                .statusCode(201)
                .body("findingType", equalTo("ELICITATION"))
                .extract()
                .path("id");
        suggest(People.DINA, id, finding, SUGGESTION)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:already-suggested"));
        ConsumerRecord<String, byte[]> told = Topics.await(
                        "sojourn.debrief.finding",
                        1,
                        message -> suggestion.equals(Topics.header(message, "ce_subject")))
                .getFirst();
        String data = new String(told.value(), StandardCharsets.UTF_8);
        assertThat(told.key()).isEqualTo(suggestion);
        assertThat(data)
                .contains("\"country\":\"NO\"", "\"unitPath\":\"" + traveller.unit() + "\"")
                .doesNotContain(id, finding, traveller.id().toString(), traveller.name(), Debriefs.FINDING_TEXT);
        assertThat(suggestions(id)).isOne();
        assertThat(Db.count(
                        "select count(*) from outbox where type = 'org.sojourn.debrief.finding.advisory-suggested.v1' and subject = ?",
                        suggestion))
                .isOne();
    }

    private static void refused(String id, String finding, String body, String pointer) {
        suggest(People.DINA, id, finding, body).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    private static String finding(String id) {
        return String.valueOf(
                Debriefs.finding(People.DINA, id, UUID.randomUUID().toString())
                        .jsonPath()
                        .getString("id"));
    }

    private static Response suggest(TestPerson person, String id, String finding, String body) {
        return Debriefs.as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/debriefs/" + id + "/findings/" + finding + "/suggest-advisory");
    }

    private static long suggestions(String id) {
        return Db.count("select count(*) from finding_suggestion where case_id = ?", UUID.fromString(id));
    }
}
