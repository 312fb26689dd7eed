package org.sojourn.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

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

@QuarkusTest
@WithSojourn("debrief")
class ClosingComponentTest {

    private final TestPerson traveller = Debriefs.someone();

    @Test
    void refusesClosingByTheDebriefer() {
        String id = Debriefs.inReview(traveller, People.CARL);
        Debriefs.close(People.CARL, id)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:self-approval"));
        Debriefs.command(People.CARL, id, "return", "{\"reason\": \"x\"}")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesClosingByOneWhoHadClaimedTheCaseBefore() {
        String id = Debriefs.claimed(traveller, People.CARL);
        Debriefs.command(People.CARL, id, "release", "").then().statusCode(200);
        Debriefs.command(People.DINA, id, "claim", "").then().statusCode(200);
        Debriefs.command(People.DINA, id, "triage", "{\"to\": \"ANALYSIS\"}")
                .then()
                .statusCode(200);
        Debriefs.command(People.DINA, id, "propose-closure", "{\"outcome\": \"DUPLICATE\"}")
                .then()
                .statusCode(200);
        Debriefs.close(People.CARL, id).then().statusCode(403);
    }

    @Test
    void refusesClosingTheOwnCase() {
        TestPerson both = new TestPerson(
                traveller.username(),
                "Both",
                "/authority/orion-labs",
                Set.of(Role.TRAVELLER, Role.CASE_REVIEWER, Role.CASE_SUPERVISOR),
                Set.of());
        String id = Debriefs.inReview(both, People.DINA);
        Debriefs.close(both, id).then().statusCode(403).body("type", equalTo("urn:sojourn:problem:own-case"));
        Debriefs.as(both).get("/api/debriefs/" + id + "/notes").then().statusCode(403);
    }

    @Test
    void refusesClosingWithoutTheRoleOrFromAnotherOrganisation() {
        String id = Debriefs.inReview(traveller, People.DINA);
        Debriefs.close(People.DINA, id).then().statusCode(403);
        Debriefs.close(People.VIOLA, id).then().statusCode(404);
    }

    @Test
    void refusesClosingOverALineThatIsNotMet() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        Debriefs.command(People.DINA, id, "propose-closure", "{\"outcome\": \"REFERRED\"}")
                .then()
                .statusCode(200);
        Debriefs.close(People.ROSA, id)
                .then()
                .statusCode(422)
                .body("rule", equalTo("closing-checklist"))
                .body("errors.code", contains("findings-match-outcome", "referrals-ended", "work-noted"));
        Debriefs.get(People.ROSA, id)
                .then()
                .body("allowedActions.find { it.action == 'close' }.reason", equalTo("closing-checklist"));
    }

    @Test
    void refusesClosingWhenALineIsNotConfirmed() {
        String id = Debriefs.inReview(traveller, People.DINA);
        Debriefs.command(People.ROSA, id, "close", "{\"confirmed\": [\"plan-confirmed\"]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", everyItem(equalTo("/confirmed")))
                .body("errors", hasSize(5));
    }

    @Test
    void refusesClosingBeforeItWasProposed() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        Debriefs.close(People.ROSA, id).then().statusCode(409);
    }

    @Test
    void returnsACaseWithAReason() {
        String id = Debriefs.inReview(traveller, People.DINA);
        Debriefs.command(People.ROSA, id, "return", "{\"reason\": \" \"}")
                .then()
                .statusCode(400);
        Debriefs.command(People.ROSA, id, "return", "{\"reason\": \"Ask for the name\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("ANALYSIS"));
        Debriefs.as(People.ROSA).get("/api/debriefs/" + id + "/notes").then().statusCode(403);
        Debriefs.as(People.DINA)
                .get("/api/debriefs/" + id + "/closure")
                .then()
                .body("steps.kind", contains("PROPOSED", "RETURNED"))
                .body("steps[1].reason", equalTo("Ask for the name"));
        Told.once(People.DINA, "debrief-returned", "/api/debriefs/" + id);
    }

    @Test
    void showsTheReviewerAllThereIsWhileHeReviews() {
        String id = Debriefs.inReview(traveller, People.DINA);
        Debriefs.as(People.ROSA).get("/api/debriefs/" + id + "/notes").then().body("text", hasItem(Debriefs.NOTE_TEXT));
        Debriefs.as(People.ROSA)
                .get("/api/debriefs/" + id + "/closure")
                .then()
                .statusCode(200)
                .body("proposedOutcome", equalTo("FINDINGS_RESOLVED"))
                .body("checklist.item", equalTo(Debriefs.CHECKLIST))
                .body("checklist.satisfied", everyItem(equalTo(true)));
    }

    @Test
    void closesByASecondPersonAndTellsTheTraveller() {
        String id = Debriefs.inReview(traveller, People.DINA);
        Debriefs.close(People.ROSA, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("outcome", equalTo("FINDINGS_RESOLVED"));
        Told.once(traveller, "debrief-closed", "/api/debriefs/" + id);
        Topics.await(
                "sojourn.debrief.debriefcase",
                3,
                message -> id.equals(Topics.header(message, "ce_subject"))
                        && message.key().equals(traveller.id().toString()));
        assertThat(Db.count(
                        "select count(*) from audit_entry where action = 'debrief:close' and object_id = ?",
                        UUID.fromString(id)))
                .isOne();
        Debriefs.as(People.DINA).get("/api/debriefs/" + id + "/notes").then().statusCode(403);
        Debriefs.as(People.CARL).get("/api/debriefs/" + id + "/notes").then().statusCode(200);
    }
}
