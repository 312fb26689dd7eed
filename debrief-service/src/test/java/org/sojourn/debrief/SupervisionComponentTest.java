package org.sojourn.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

/** What a supervisor alone decides: that a debriefing need not be, and that one is not over. */
@QuarkusTest
@WithSojourn("debrief")
class SupervisionComponentTest {

    private static final String REASON = "{\"reason\": \"On sick leave for long\"}";
    private static final String REOPEN = "{\"to\": \"ANALYSIS\", \"reason\": \"A new report came in\"}";

    private final TestPerson traveller = Debriefs.someone();
    private final TestPerson supervisorToo = new TestPerson(
            traveller.username(),
            "Both",
            "/authority/orion-labs",
            Set.of(Role.TRAVELLER, Role.CASE_SUPERVISOR),
            Set.of());

    @Test
    void refusesToWaiveToAllButSupervisorsOfTheUnit() {
        String id = Debriefs.opened(traveller);
        for (TestPerson other : new TestPerson[] {traveller, People.DINA, People.ROSA, People.SVEN}) {
            Debriefs.command(other, id, "waive", REASON).then().statusCode(403);
        }
        assertThat(Debriefs.get(traveller, id).jsonPath().getString("state")).isEqualTo("AWAITING_TRAVELLER");
    }

    @Test
    void refusesToWaiveAndReopenTheOwnCase() {
        String id = Debriefs.opened(supervisorToo);
        Debriefs.command(supervisorToo, id, "waive", REASON)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:own-case"));
        Debriefs.command(People.CARL, id, "waive", REASON).then().statusCode(200);
        Debriefs.command(supervisorToo, id, "reopen", REOPEN).then().statusCode(403);
    }

    @Test
    void refusesToWaiveWithoutAReasonOrWhatWasSubmitted() {
        String opened = Debriefs.opened(traveller);
        Debriefs.command(People.CARL, opened, "waive", "{\"reason\": \" \"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        String submitted = Debriefs.submitted(Debriefs.someone());
        Debriefs.command(People.CARL, submitted, "waive", REASON).then().statusCode(409);
    }

    @Test
    void refusesToProposeAWaiver() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        Debriefs.command(People.DINA, id, "propose-closure", "{\"outcome\": \"WAIVED\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/outcome"));
    }

    @Test
    void waivesACaseAndTellsTheTravellerWhy() {
        String id = Debriefs.opened(traveller);
        Debriefs.command(People.CARL, id, "waive", REASON)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("outcome", equalTo("WAIVED"));
        Told.once(traveller, "debrief-waived", "/api/debriefs/" + id + "/waiver");
        Debriefs.as(traveller)
                .get("/api/debriefs/" + id + "/waiver")
                .then()
                .statusCode(200)
                .body("reason", equalTo("On sick leave for long"));
        Topics.await(
                "sojourn.debrief.debriefcase",
                1,
                message -> id.equals(Topics.header(message, "ce_subject"))
                        && Topics.header(message, "ce_type").endsWith("debriefcase.closed.v1"));
        assertThat(audited("debrief:waive", id)).isOne();
    }

    @Test
    void waitsForTheTravellerAgainWhenAWaivedCaseIsReopened() {
        String id = Debriefs.opened(traveller);
        Debriefs.command(People.CARL, id, "waive", REASON).then().statusCode(200);
        Debriefs.command(People.CARL, id, "reopen", REOPEN)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/to"));
        Debriefs.command(People.CARL, id, "reopen", REOPEN.replace("ANALYSIS", "AWAITING_TRAVELLER"))
                .then()
                .statusCode(200)
                .body("state", equalTo("AWAITING_TRAVELLER"));
        Debriefs.confirmPlan(traveller, id);
    }

    @Test
    void refusesToReopenToAllButSupervisorsOfTheUnitAndWhatIsNotClosed() {
        String id = closed();
        for (TestPerson other : new TestPerson[] {traveller, People.DINA, People.ROSA, People.VITO}) {
            Debriefs.command(other, id, "reopen", REOPEN).then().statusCode(403);
        }
        Debriefs.command(People.CARL, id, "reopen", "{\"to\": \"ANALYSIS\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        String open = Debriefs.inAnalysis(Debriefs.someone(), People.DINA);
        Debriefs.command(People.CARL, open, "reopen", REOPEN).then().statusCode(409);
    }

    @Test
    void reopensTwiceAndKeepsWhatEachClosingCameTo() {
        String id = closed();
        Debriefs.command(People.CARL, id, "reopen", REOPEN)
                .then()
                .statusCode(200)
                .body("state", equalTo("ANALYSIS"))
                .body("debriefer", equalTo(null))
                .body("outcome", equalTo(null));
        Told.once(traveller, "debrief-reopened", "/api/debriefs/" + id);
        Told.once(People.DINA, "debrief-reopened", "/api/debriefs/" + id);
        Debriefs.command(People.DINA, id, "claim", "").then().statusCode(200);
        Debriefs.command(People.DINA, id, "propose-closure", "{\"outcome\": \"UNSUBSTANTIATED\"}")
                .then()
                .statusCode(200);
        Debriefs.close(People.ROSA, id).then().statusCode(200).body("outcome", equalTo("UNSUBSTANTIATED"));
        Debriefs.as(People.CARL)
                .get("/api/debriefs/" + id + "/closure")
                .then()
                .body("steps.kind", contains("PROPOSED", "CLOSED", "REOPENED", "PROPOSED", "CLOSED"))
                .body("steps.findAll { it.kind == 'CLOSED' }.outcome", contains("FINDINGS_RESOLVED", "UNSUBSTANTIATED"))
                .body("steps[2].reason", equalTo("A new report came in"));
        Topics.await(
                "sojourn.debrief.debriefcase",
                1,
                message -> id.equals(Topics.header(message, "ce_subject"))
                        && Topics.header(message, "ce_type").endsWith("debriefcase.reopened.v1"));
        assertThat(audited("debrief:reopen", id)).isOne();
    }

    @Test
    void takesAReopenedCaseBackToItsInterview() {
        String id = closed();
        Debriefs.command(People.CARL, id, "reopen", REOPEN.replace("ANALYSIS", "AWAITING_TRAVELLER"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/to"));
        Debriefs.command(People.CARL, id, "reopen", REOPEN.replace("ANALYSIS", "INTERVIEW"))
                .then()
                .statusCode(200)
                .body("state", equalTo("INTERVIEW"));
        Debriefs.command(People.DINA, id, "claim", "").then().statusCode(200);
        assertThat(InterviewComponentTest.scheduled(id)).isNotBlank();
    }

    private String closed() {
        String id = Debriefs.inReview(traveller, People.DINA);
        Debriefs.close(People.ROSA, id).then().statusCode(200);
        return id;
    }

    private static long audited(String action, String id) {
        return Db.count(
                "select count(*) from audit_entry where action = ? and object_id = ?", action, UUID.fromString(id));
    }
}
