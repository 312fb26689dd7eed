package org.sojourn.debrief;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("debrief")
class FollowUpComponentTest {

    static final String TEXT = "Hand in the laptop with the blue lid";

    private final TestPerson traveller = Debriefs.someone();

    @AfterEach
    void putTheClockBack() {
        TestClock.reset();
    }

    @Test
    void refusesToGiveStrangersSomethingToDoOrByYesterday() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        for (UUID stranger : List.of(UUID.randomUUID(), People.VITO.id())) {
            add(People.DINA, id, stranger, today())
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/owner"))
                    .body("errors.code", contains("unknown-person"));
        }
        add(People.DINA, id, People.SVEN.id(), today().minusDays(1))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/dueOn"));
        assertThat(Db.count("select count(*) from follow_up where case_id = ?", UUID.fromString(id)))
                .isZero();
    }

    @Test
    void refusesAFollowUpByOthersOrBeforeTheAnalysis() {
        String id = Debriefs.claimed(traveller, People.DINA);
        add(People.DINA, id, People.SVEN.id(), today()).then().statusCode(409);
        add(People.DARIO, id, People.SVEN.id(), today()).then().statusCode(403);
        add(People.VITO, id, People.SVEN.id(), today()).then().statusCode(404);
        add(traveller, id, People.SVEN.id(), today()).then().statusCode(403);
    }

    @Test
    void refusesAnEndToBeProposedWhileSomethingIsLeftToDo() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        added(id, People.SVEN);
        Debriefs.get(People.DINA, id)
                .then()
                .body("state", equalTo("FOLLOW_UP"))
                .body("allowedActions.find { it.action == 'propose-closure' }.reason", equalTo("nothing-open"));
        propose(id)
                .then()
                .statusCode(422)
                .body("rule", equalTo("nothing-open"))
                .body("errors.code", contains("follow-ups-ended"));
    }

    @Test
    void refusesTheFollowUpOfAnotherAndAllElseOfTheCase() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String mine = "/api/follow-ups/" + added(id, People.SVEN);
        for (TestPerson other : List.of(People.EMIL, traveller, People.DINA, People.LIAM)) {
            Debriefs.as(other).get(mine).then().statusCode(404);
            Debriefs.post(other, mine + "/complete", 0, "{}").then().statusCode(404);
        }
        for (String part : List.of("", "/plan", "/notes", "/findings", "/follow-ups", "/interviews", "/referrals")) {
            Debriefs.as(People.SVEN).get("/api/debriefs/" + id + part).then().statusCode(404);
        }
        Debriefs.as(traveller).get("/api/debriefs/" + id + "/follow-ups").then().statusCode(403);
    }

    @Test
    void refusesToWaiveWithoutAReasonOrWhatHasEnded() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String followUp = added(id, People.SVEN);
        String waive = "/api/debriefs/" + id + "/follow-ups/" + followUp + "/waive";
        Debriefs.post(People.DINA, waive, 0, "{\"reason\": \" \"}").then().statusCode(400);
        Debriefs.post(People.DARIO, waive, 0, "{\"reason\": \"x\"}").then().statusCode(403);
        Debriefs.post(People.SVEN, "/api/follow-ups/" + followUp + "/complete", 0, "{}")
                .then()
                .statusCode(200);
        Debriefs.post(People.DINA, waive, 1, "{\"reason\": \"x\"}").then().statusCode(409);
    }

    @Test
    void showsTheOwnerWhatHeIsToDoAndNothingElseAndLeavesHisLookInTheLog() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String followUp = added(id, People.SVEN);
        assertThat(Debriefs.isTold(People.SVEN, "case-follow-up", "/api/follow-ups/" + followUp))
                .isTrue();
        Debriefs.as(People.SVEN)
                .get("/api/follow-ups?limit=100")
                .then()
                .body("items.id", hasItem(followUp))
                .body("items[0]", not(hasKey("text")));
        Debriefs.as(People.SVEN)
                .get("/api/follow-ups/" + followUp)
                .then()
                .statusCode(200)
                .body("text", equalTo(TEXT))
                .body("$", not(hasKey("caseId")));
        assertThat(Db.count(
                        "select count(*) from audit_entry where kind = 'READ' and object_id = ? and person = ? and actor = ?",
                        UUID.fromString(followUp),
                        traveller.id(),
                        People.SVEN.id()))
                .isOne();
    }

    @Test
    void endsByItsOwnerWhoThenDoesNotCloseTheCase() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        Debriefs.note(People.DINA, id, UUID.randomUUID().toString()).then().statusCode(201);
        String followUp = added(id, People.ROSA);
        Debriefs.post(People.ROSA, "/api/follow-ups/" + followUp + "/complete", 0, "{\"remark\": \"is here\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
        assertThat(Debriefs.isTold(People.DINA, "case-follow-up-done", "/api/debriefs/" + id + "/follow-ups"))
                .isTrue();
        Debriefs.as(People.DINA)
                .get("/api/debriefs/" + id + "/follow-ups")
                .then()
                .body("[0].remark", equalTo("is here"))
                .body("[0].endedBy", equalTo(People.ROSA.id().toString()));
        propose(id).then().statusCode(200);
        Debriefs.close(People.ROSA, id)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:self-approval"));
        Debriefs.close(People.CARL, id).then().statusCode(200);
    }

    @Test
    void letsTheTravellerOwnOne() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String followUp = added(id, traveller);
        Debriefs.as(traveller).get("/api/follow-ups/" + followUp).then().body("text", equalTo(TEXT));
        Debriefs.post(traveller, "/api/follow-ups/" + followUp + "/complete", 0, "{}")
                .then()
                .statusCode(200);
        propose(id).then().statusCode(200);
    }

    @Test
    void countsWhatWasWaived() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String followUp = added(id, People.SVEN);
        Debriefs.post(
                        People.DINA,
                        "/api/debriefs/" + id + "/follow-ups/" + followUp + "/waive",
                        0,
                        "{\"reason\": \"The laptop is lost\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("WAIVED"));
        assertThat(Debriefs.isTold(People.SVEN, "case-follow-up-waived", "/api/follow-ups/" + followUp))
                .isTrue();
        Debriefs.as(People.DINA)
                .get("/api/debriefs/" + id + "/closure")
                .then()
                .body(
                        "checklist.find { it.item == 'follow-ups-ended' }.why",
                        equalTo("Follow-ups open: 0, done: 0, waived: 1."));
        propose(id).then().statusCode(200);
    }

    @Test
    void remindsItsOwnerWhenItIsDueAndBothWhenItIsOverdue() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        LocalDate due = today().plusDays(3);
        String followUp = add(People.DINA, id, People.SVEN.id(), due)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String own = "/api/follow-ups/" + followUp;
        TestClock.advance(Duration.between(TestClock.now(), Instant.parse(due + "T08:00:00Z")));
        await().atMost(30, SECONDS).until(() -> Debriefs.isTold(People.SVEN, "case-follow-up-due", own));
        assertThat(Debriefs.isTold(People.SVEN, "case-follow-up-overdue", own)).isFalse();
        TestClock.advance(Duration.ofDays(1));
        await().atMost(30, SECONDS).until(() -> Debriefs.isTold(People.SVEN, "case-follow-up-overdue", own));
        assertThat(Debriefs.isTold(People.DINA, "case-follow-up-overdue", "/api/debriefs/" + id + "/follow-ups"))
                .isTrue();
        assertThat(Db.count("select count(*) from follow_up where id::text = ? and remind_at is null", followUp))
                .isOne();
    }

    private static Response propose(String id) {
        return Debriefs.command(People.DINA, id, "propose-closure", "{\"outcome\": \"NO_FINDINGS\"}");
    }

    static String added(String id, TestPerson owner) {
        return add(People.DINA, id, owner.id(), today().plusDays(3))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response add(TestPerson person, String id, UUID owner, LocalDate dueOn) {
        return Debriefs.add(person, "/api/debriefs/" + id + "/follow-ups", """
                {"owner": "%s", "text": "%s", "dueOn": "%s"}""".formatted(owner, TEXT, dueOn));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(TestClock.now(), java.time.ZoneId.of("Europe/Berlin"));
    }
}
