package org.sojourn.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("debrief")
class DebrieferComponentTest {

    private final TestPerson traveller = Debriefs.someone();

    @Test
    void refusesToClaimTheOwnCase() {
        TestPerson both = new TestPerson(
                traveller.username(),
                "Both",
                "/authority/orion-labs",
                Set.of(Role.TRAVELLER, Role.DEBRIEFER),
                Set.of());
        String id = Debriefs.submitted(both);
        Debriefs.command(both, id, "claim", "")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:own-case"));
    }

    @Test
    void refusesToClaimBeforeTheTravellerHasSubmitted() {
        String id = Debriefs.opened(traveller);
        Debriefs.command(People.DINA, id, "claim", "").then().statusCode(409);
    }

    @Test
    void refusesToClaimWhatAnotherHasClaimed() {
        String id = Debriefs.claimed(traveller, People.DINA);
        Debriefs.command(People.CARL, id, "claim", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:already-claimed"));
    }

    @Test
    void refusesAClaimWithoutVersionOrOnAStaleOne() {
        String id = Debriefs.submitted(traveller);
        Debriefs.as(People.DINA).post("/api/debriefs/" + id + "/claim").then().statusCode(428);
        Debriefs.commandAt(People.DINA, id, "claim", "\"0\"", "").then().statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "answers", "notes", "findings", "closure"})
    void refusesContentToWhoeverHasNotClaimedTheCase(String part) {
        String id = Debriefs.submitted(traveller);
        for (TestPerson other : List.of(People.DINA, People.ROSA)) {
            Debriefs.as(other)
                    .get("/api/debriefs/" + id + "/" + part)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:sojourn:problem:not-a-case-member"));
        }
    }

    @Test
    void refusesWorkToADebrieferWhoHasNotClaimedTheCase() {
        String id = Debriefs.claimed(traveller, People.CARL);
        Debriefs.note(People.DINA, id, "not-claimed").then().statusCode(403);
        Debriefs.command(People.DINA, id, "triage", "{\"to\": \"ANALYSIS\"}")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:not-claimed-by-you"));
    }

    @Test
    void refusesAFindingBeforeTheAnalysisAndATriageToNowhere() {
        String id = Debriefs.claimed(traveller, People.DINA);
        Debriefs.finding(People.DINA, id, "too-early").then().statusCode(409);
        Debriefs.command(People.DINA, id, "triage", "{\"to\": \"CLOSED\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/to"));
    }

    @Test
    void refusesACorrectionOfANoteThatIsNotThere() {
        String id = Debriefs.claimed(traveller, People.DINA);
        add(id, "notes", "{\"text\": \"x\", \"corrects\": \"" + UUID.randomUUID() + "\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/corrects"));
    }

    @Test
    void refusesANoteWithoutKeyAndAnswersARepeatedOneAsBefore() {
        String id = Debriefs.claimed(traveller, People.DINA);
        Debriefs.as(People.DINA)
                .body("{\"text\": \"x\"}")
                .post("/api/debriefs/" + id + "/notes")
                .then()
                .statusCode(400);
        Response first = Debriefs.note(People.DINA, id, "same-note");
        Response second = Debriefs.note(People.DINA, id, "same-note");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(Db.count("select count(*) from case_note where case_id = ?", UUID.fromString(id)))
                .isOne();
    }

    @Test
    void showsAQueueToNobodyElseAndRefusesAnUnknownOne() {
        Debriefs.as(traveller).get("/api/debriefs?queue=unclaimed").then().statusCode(403);
        Debriefs.as(People.DINA).get("/api/debriefs?queue=everything").then().statusCode(400);
        Debriefs.as(People.DINA)
                .get("/api/debriefs?queue=unclaimed&cursor=x")
                .then()
                .statusCode(400);
    }

    @Test
    void readsWhatHeHasClaimedAndLeavesATrail() {
        String id = Debriefs.claimed(traveller, People.DINA);
        long before = reads(id);
        for (String part : List.of("plan", "answers", "notes", "findings")) {
            Debriefs.as(People.DINA)
                    .get("/api/debriefs/" + id + "/" + part)
                    .then()
                    .statusCode(200);
        }
        assertThat(reads(id) - before).isEqualTo(4);
        Debriefs.as(traveller).get("/api/debriefs/" + id + "/answers").then().statusCode(200);
        assertThat(reads(id) - before).isEqualTo(4);
    }

    @Test
    void correctsANoteAndAFindingByNewEntries() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String note = Debriefs.note(People.DINA, id, UUID.randomUUID().toString())
                .jsonPath()
                .getString("id");
        add(id, "notes", "{\"text\": \"was on Monday\", \"corrects\": \"" + note + "\"}")
                .then()
                .statusCode(201);
        String found = Debriefs.finding(People.DINA, id, UUID.randomUUID().toString())
                .jsonPath()
                .getString("id");
        String replacement = """
                {"type": "QUESTIONING", "severity": "LOW", "confidence": "LOW", "text": "less than thought",
                 "corrects": "%s"}""".formatted(found);
        add(id, "findings", replacement).then().statusCode(201);
        add(id, "findings", replacement).then().statusCode(400);
        Debriefs.as(People.DINA)
                .get("/api/debriefs/" + id + "/notes")
                .then()
                .body("text", hasItems(Debriefs.NOTE_TEXT, "was on Monday"))
                .body("[1].corrects", equalTo(note));
        Debriefs.as(People.DINA).get("/api/debriefs/" + id + "/findings").then().body("id", hasSize(2));
    }

    @Test
    void pagesAQueueByDueDateWithOneEntryEach() {
        List<String> ids = List.of(
                Debriefs.submitted(traveller),
                Debriefs.submitted(Debriefs.someone()),
                Debriefs.submitted(Debriefs.someone()));
        long before = Db.count("select count(*) from audit_entry where kind = 'LISTED'");
        List<String> seen = new ArrayList<>();
        int pages = 0;
        @Nullable String cursor = "";
        while (cursor != null) {
            Response page = Debriefs.as(People.DINA)
                    .get("/api/debriefs?queue=unclaimed&limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.then().statusCode(200).body("items[0]", not(hasItem("traveller")));
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            cursor = page.jsonPath().getString("next");
            pages++;
        }
        assertThat(seen).containsAll(ids).doesNotHaveDuplicates();
        assertThat(Db.count("select count(*) from audit_entry where kind = 'LISTED'") - before)
                .isEqualTo(pages);
        Debriefs.as(People.VITO).get("/api/debriefs?queue=unclaimed").then().body("items.id", not(hasItem(ids.get(0))));
    }

    @Test
    void letsOneOfTwoClaimWhoComeAtOnce() {
        String id = Debriefs.submitted(traveller);
        String version = "\"" + Debriefs.version(id) + "\"";
        List<Integer> statuses = Stream.of(People.DINA, People.CARL)
                .parallel()
                .map(debriefer ->
                        Debriefs.commandAt(debriefer, id, "claim", version, "").statusCode())
                .toList();
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).containsAnyOf(409, 412);
    }

    @Test
    void tellsTheTravellerWhoLookedIntoHisCase() {
        String id = Debriefs.claimed(traveller, People.DINA);
        Debriefs.as(People.DINA).get("/api/debriefs/" + id + "/answers").then().statusCode(200);
        Debriefs.as(traveller)
                .get("/api/debrief/access-log")
                .then()
                .statusCode(200)
                .body("items", not(hasSize(0)));
        Debriefs.as(People.EMIL).get("/api/debrief/access-log").then().body("items.object", not(hasItem(id)));
    }

    @Test
    void releasesACaseForAnotherToClaim() {
        String id = Debriefs.claimed(traveller, People.DINA);
        Debriefs.command(People.CARL, id, "release", "").then().statusCode(200);
        Debriefs.as(People.DINA).get("/api/debriefs/" + id + "/answers").then().statusCode(403);
        Debriefs.command(People.CARL, id, "claim", "")
                .then()
                .statusCode(200)
                .body("debriefer.name", equalTo("Carl"))
                .body("state", equalTo("SUBMITTED"));
    }

    private static Response add(String id, String list, String body) {
        return Debriefs.as(People.DINA)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/debriefs/" + id + "/" + list);
    }

    private static long reads(String id) {
        return Db.count("select count(*) from audit_entry where kind = 'READ' and object_id = ?", UUID.fromString(id));
    }
}
