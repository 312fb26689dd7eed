package org.sojourn.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("debrief")
class ReferralComponentTest {

    static final String EXTRACT_TEXT = "Somebody asked for drawings of the gripper";
    static final String LEGAL_BASIS = "Section 5 of the reporting act";
    static final String RECEIPT = "Filed under 12/26";
    private static final TestPerson OTHER_LIAISON =
            new TestPerson("lotte", "Lotte", "/vega-institute", Set.of(Role.LIAISON), Set.of());

    private final TestPerson traveller = Debriefs.someone();

    @Test
    void refusesAReferralByOthersOrWithoutLegalBasis() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        refer(People.DARIO, id, "").then().statusCode(403);
        refer(People.VITO, id, "").then().statusCode(404);
        refer(traveller, id, "").then().statusCode(403);
        Debriefs.add(People.DINA, path(id), "{\"kind\": \"CI\", \"text\": \"x\", \"legalBasis\": \" \"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/legalBasis"));
        assertThat(Db.count("select count(*) from referral where case_id = ?", UUID.fromString(id)))
                .isZero();
    }

    @Test
    void refusesAReceiverWhoIsNoLiaisonAndAFindingThatIsNotThere() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        for (TestPerson other : List.of(People.SVEN, OTHER_LIAISON)) {
            refer(People.DINA, id, ", \"receiver\": \"" + other.id() + "\"")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/receiver"));
        }
        refer(People.DINA, id, ", \"findings\": [{\"id\": \"" + UUID.randomUUID() + "\"}]")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/findings/0/id"));
    }

    @Test
    void refusesAReferralWhereNobodyCanReceiveIt() {
        TestPerson victor = new TestPerson(
                "v" + UUID.randomUUID().toString().substring(0, 8),
                "Victor",
                "/vega-institute/photonics",
                Set.of(Role.TRAVELLER),
                Set.of());
        String id = Debriefs.inAnalysis(victor, People.VITO);
        refer(People.VITO, id, "").then().statusCode(422).body("rule", equalTo("no-receiver"));
    }

    @Test
    void refusesWhatWasReferredToAnotherAndAllElseOfTheCase() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String received = received(referred(id));
        Debriefs.as(OTHER_LIAISON).get(received).then().statusCode(404);
        Debriefs.post(OTHER_LIAISON, received + "/accept", 0, "").then().statusCode(404);
        for (TestPerson other : List.of(People.DINA, traveller, People.EMIL, People.CARL)) {
            Debriefs.as(other).get(received).then().statusCode(403);
        }
        for (String part : List.of("", "/plan", "/notes", "/findings", "/follow-ups", "/interviews", "/referrals")) {
            Debriefs.as(People.LIAM).get("/api/debriefs/" + id + part).then().statusCode(403);
        }
        Debriefs.as(traveller).get(path(id)).then().statusCode(403);
    }

    @Test
    void refusesAnEndToBeProposedWhileAReferralIsOpen() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        referred(id);
        Debriefs.get(People.DINA, id).then().body("state", equalTo("FOLLOW_UP"));
        Debriefs.command(People.DINA, id, "propose-closure", "{\"outcome\": \"DUPLICATE\"}")
                .then()
                .statusCode(422)
                .body("rule", equalTo("nothing-open"))
                .body("errors.code", contains("referrals-ended"));
    }

    @Test
    void refusesStepsOutOfOrderAndWithoutWords() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String received = received(referred(id));
        Debriefs.post(People.LIAM, received + "/done", 0, "{\"receipt\": \"x\"}")
                .then()
                .statusCode(409);
        Debriefs.post(People.LIAM, received + "/reject", 0, "{\"reason\": \"\"}")
                .then()
                .statusCode(400);
        Debriefs.post(People.LIAM, received + "/accept", 0, "").then().statusCode(200);
        Debriefs.post(People.LIAM, received + "/accept", 0, "").then().statusCode(412);
        Debriefs.post(People.LIAM, received + "/reject", 1, "{\"reason\": \"x\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void showsBeforehandExactlyWhatTheReceiverThenSees() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String finding = Debriefs.finding(People.DINA, id, UUID.randomUUID().toString())
                .jsonPath()
                .getString("id");
        String more = ", \"findings\": [{\"id\": \"" + finding + "\", \"text\": \"Was asked about a paper\"}]";
        Response preview = Debriefs.as(People.DINA).body(request(more)).post(path(id) + "/preview");
        preview.then().statusCode(200).body("receiver.name", equalTo("Liam"));
        assertThat(Db.count("select count(*) from referral where case_id = ?", UUID.fromString(id)))
                .isZero();
        String referral =
                refer(People.DINA, id, more).then().statusCode(201).extract().path("id");
        Response seen = Debriefs.as(People.LIAM).get(received(referral));
        seen.then().statusCode(200).body("extract.findings.text", contains("Was asked about a paper"));
        assertThat(seen.jsonPath().<Map<String, Object>>get("extract"))
                .isEqualTo(preview.jsonPath().<Map<String, Object>>get("extract"));
        assertThat(seen.jsonPath().getString("hash"))
                .isEqualTo(preview.jsonPath().getString("hash"));
        assertThat(seen.asString()).doesNotContain(id, traveller.id().toString(), Debriefs.FINDING_TEXT);
    }

    @Test
    void leavesTheReceiversLookInTheTravellersAccessLog() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String referral = referred(id);
        Debriefs.as(People.LIAM)
                .get("/api/referrals?limit=100")
                .then()
                .body("items.id", hasItem(referral))
                .body("items", everyItem(not(hasKey("extract"))));
        Debriefs.as(People.LIAM).get(received(referral)).then().statusCode(200);
        Debriefs.as(traveller)
                .get("/api/debrief/access-log?limit=100")
                .then()
                .body("items.find { it.objectType == 'referral' }.roles", hasItem("liaison"));
    }

    @Test
    void leavesALookByAnAnswerOrAPreviewThereToo() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        long looks = looks(People.DINA);
        Debriefs.as(People.DINA)
                .body(request(""))
                .post(path(id) + "/preview")
                .then()
                .statusCode(200);
        assertThat(looks(People.DINA)).isEqualTo(looks + 1);
        String referral = referred(id);
        Debriefs.post(People.LIAM, received(referral) + "/accept", 0, "").then().statusCode(200);
        assertThat(looks(People.LIAM)).isEqualTo(1);
    }

    private long looks(TestPerson by) {
        return Db.count(
                "select count(*) from audit_entry where kind = 'READ' and person = ? and actor = ?",
                traveller.id(),
                by.id());
    }

    @Test
    void endsWithAReceiptThatStaysInTheCase() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        Debriefs.note(People.DINA, id, UUID.randomUUID().toString()).then().statusCode(201);
        Debriefs.finding(People.DINA, id, UUID.randomUUID().toString()).then().statusCode(201);
        String referral = referred(id);
        assertThat(Debriefs.isTold(People.LIAM, "referral-requested", received(referral)))
                .isTrue();
        Debriefs.post(People.LIAM, received(referral) + "/accept", 0, "").then().statusCode(200);
        assertThat(Debriefs.isTold(People.DINA, "referral-answered", path(id))).isTrue();
        Debriefs.post(People.LIAM, received(referral) + "/done", 1, "{\"receipt\": \"" + RECEIPT + "\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("$", not(hasKey("extract")));
        Response file = Debriefs.as(People.DINA).get(path(id));
        file.then()
                .body("[0].steps.state", contains("REQUESTED", "ACCEPTED", "DONE"))
                .body("[0].steps[2].person", equalTo(People.LIAM.id().toString()))
                .body("[0].steps[2].remark", equalTo(RECEIPT))
                .body("[0].steps.hash", everyItem(equalTo(file.jsonPath().getString("[0].hash"))));
        Debriefs.command(People.DINA, id, "propose-closure", "{\"outcome\": \"REFERRED\"}")
                .then()
                .statusCode(200);
        Debriefs.close(People.ROSA, id).then().statusCode(200).body("outcome", equalTo("REFERRED"));
    }

    @Test
    void goesBackWithAReasonWhenItIsRejected() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String referral = referred(id);
        Debriefs.post(People.LIAM, received(referral) + "/reject", 0, "{\"reason\": \"not ours\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        Debriefs.as(People.LIAM).get(received(referral)).then().statusCode(200).body("$", not(hasKey("extract")));
        Debriefs.as(People.DINA).get(path(id)).then().body("[0].steps[1].remark", equalTo("not ours"));
        Debriefs.command(People.DINA, id, "propose-closure", "{\"outcome\": \"DUPLICATE\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void endsTheReceiversSightWhenItIsRevoked() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String referral = referred(id);
        Debriefs.as(People.LIAM).get(received(referral)).then().statusCode(200);
        String revoke = path(id) + "/" + referral + "/revoke";
        Debriefs.post(People.DARIO, revoke, 0, "{\"reason\": \"x\"}").then().statusCode(403);
        Debriefs.post(People.DINA, revoke, 0, "{\"reason\": \"Sent to the wrong desk\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REVOKED"));
        assertThat(Debriefs.isTold(People.LIAM, "referral-revoked", received(referral)))
                .isTrue();
        Debriefs.as(People.LIAM).get(received(referral)).then().statusCode(404);
        Debriefs.as(People.LIAM).get("/api/referrals?limit=100").then().body("items.id", not(hasItem(referral)));
        Debriefs.post(People.LIAM, received(referral) + "/accept", 1, "").then().statusCode(404);
    }

    static String referred(String id) {
        return refer(People.DINA, id, "").then().statusCode(201).extract().path("id");
    }

    private static Response refer(TestPerson person, String id, String more) {
        return Debriefs.add(person, path(id), request(more));
    }

    private static String request(String more) {
        return """
                {"kind": "CI", "legalBasis": "%s", "text": "%s"%s}""".formatted(LEGAL_BASIS, EXTRACT_TEXT, more);
    }

    private static String received(String referral) {
        return "/api/referrals/" + referral;
    }

    static String path(String id) {
        return "/api/debriefs/" + id + "/referrals";
    }
}
