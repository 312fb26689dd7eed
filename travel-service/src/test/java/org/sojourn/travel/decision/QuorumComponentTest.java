package org.sojourn.travel.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.PAUL;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.PIA;
import static org.sojourn.platform.test.People.SVEN;
import static org.sojourn.platform.test.People.VERA;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.get;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class QuorumComponentTest {

    private static final String APPROVE = "{\"outcome\":\"APPROVED\",\"reasons\":\"The work needs it.\"}";
    private static final String DECLINE = "{\"outcome\":\"DECLINED\",\"reasons\":\"Too dangerous.\"}";

    @BeforeEach
    void guidance() {
        if (Db.count("select count(*) from edition_area where country = 'LS'") == 0) {
            advise("LS", 4, "DET");
        }
    }

    @Test
    void refusesThatOnePersonApprovesTwice() {
        String trip = submitted(ADA, plan("LS", 30));

        command(PETRA, trip, "decide", APPROVE)
                .then()
                .statusCode(200)
                .body("authorisation", equalTo("IN_ASSESSMENT"))
                .body("travel", equalTo("PLANNED"));
        command(PETRA, trip, "decide", APPROVE)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:already-voted"));
        get(ADA, trip).then().body("authorisation", equalTo("IN_ASSESSMENT"));
    }

    @Test
    void refusesWhoTookHimselfOutAndForgetsWhatHeSaid() {
        String trip = submitted(ADA, plan("LS", 30));
        command(PETRA, trip, "decide", APPROVE).then().statusCode(200);
        command(ADA, trip, "recuse", "{\"reason\":\"x\"}").then().statusCode(403);
        as(VERA).header("If-Match", "\"1\"")
                .body("{\"reason\":\"x\"}")
                .post("/api/trips/" + trip + "/recuse")
                .then()
                .statusCode(404);

        command(PETRA, trip, "recuse", "{\"reason\":\"We are married.\"}")
                .then()
                .statusCode(200)
                .body("allowedActions.find { it.action == 'decide' }.reason", equalTo("recused"));

        command(PETRA, trip, "decide", APPROVE)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:recused"));
        command(PAUL, trip, "decide", APPROVE).then().body("authorisation", equalTo("IN_ASSESSMENT"));
        decision(SVEN, trip).then().body("recusals", equalTo(1)).body("votes.counts", contains(false, true));
        assertThat(kinds(PAUL)).contains("trip-decider-recused");
        assertThat(Db.query("select reason from recusal where trip_id = ?::uuid", trip)
                        .toString())
                .doesNotContain("married");
        command(PIA, trip, "decide", APPROVE).then().body("authorisation", equalTo("APPROVED"));
    }

    @Test
    void twoPeopleApproveWhatIsDangerousAndTheTravellerReadsWho() {
        String trip = submitted(ADA, plan("LS", 30));
        command(PETRA, trip, "decide", APPROVE).then().statusCode(200);

        decision(ADA, trip)
                .then()
                .statusCode(200)
                .body("approversNeeded", equalTo(2))
                .body("votes", hasSize(1))
                .body("votes[0].counts", equalTo(true))
                .body("votes[0].reasons", nullValue())
                .body("notice", nullValue());
        assertThat(kinds(PAUL)).contains("trip-to-decide", "trip-second-decision");

        command(PAUL, trip, "decide", APPROVE.replace("The work needs it.", "I agree."))
                .then()
                .statusCode(200)
                .body("authorisation", equalTo("APPROVED"));
        decision(ADA, trip)
                .then()
                .body("notice.outcome", equalTo("APPROVED"))
                .body("notice.deciders.role", contains("approver", "approver"))
                .body("notice.deciders.reasons", contains("The work needs it.", "I agree."))
                .body("notice.rules.id", hasItems("level-4", "risk-level-4"))
                .body("notice.editions.number", hasItem(1))
                .body("notice.appeal", nullValue());
        assertThat(kinds(ADA)).contains("trip-decided");
    }

    @Test
    void oneWhoDeclinesIsEnough() {
        String trip = submitted(ADA, plan("LS", 30));
        command(PETRA, trip, "decide", APPROVE).then().statusCode(200);

        command(PAUL, trip, "decide", DECLINE).then().statusCode(200).body("authorisation", equalTo("DECLINED"));

        decision(ADA, trip)
                .then()
                .body("notice.deciders.reasons", contains("Too dangerous."))
                .body("notice.appeal.open", equalTo(true))
                .body("notice.appeal.decidedBy", equalTo("appeal-reviewer"));
    }

    @Test
    void guidanceThatComesBetweenVoidsWhatWasSaidBefore() {
        String trip = submitted(ADA, plan("LS", 30));
        command(PETRA, trip, "decide", APPROVE).then().statusCode(200);
        advise("LS", 4, "CYB");
        try {
            command(PAUL, trip, "decide", APPROVE)
                    .then()
                    .statusCode(200)
                    .body("authorisation", equalTo("IN_ASSESSMENT"));

            decision(PAUL, trip).then().body("votes.counts", contains(false, true));
            command(PETRA, trip, "decide", APPROVE).then().body("authorisation", equalTo("APPROVED"));
        } finally {
            Db.execute("update edition set ends_at = effective_from where advisory_id in"
                    + " (select advisory_id from edition_area where country = 'LS' and 'CYB' = any (indicators))");
        }
    }

    @Test
    void restrictedReasonsReachDecidersAndOfficersAlone() {
        String trip = submitted(ADA, plan("LS", 30));
        command(
                        PETRA,
                        trip,
                        "decide",
                        "{\"outcome\":\"DECLINED\",\"reasons\":\"Too dangerous.\",\"restrictedReasons\":\"Source Kestrel says so.\"}")
                .then()
                .statusCode(200)
                .body(not(org.hamcrest.Matchers.containsString("Kestrel says")));

        for (String path : List.of("", "/decision", "/evaluations", "/explanation", "/conditions", "/appeals")) {
            assertThat(as(ADA).get("/api/trips/" + trip + path).asString()).doesNotContain("Kestrel says");
        }
        decision(PAUL, trip).then().body("notice.deciders[0].restrictedReasons", equalTo("Source Kestrel says so."));
        decision(SVEN, trip).then().body("notice.deciders[0].restrictedReasons", equalTo("Source Kestrel says so."));
        assertThat(Db.query("select * from vote where trip_id = ?::uuid", trip).toString())
                .doesNotContain("Kestrel says");
        assertThat(Db.query("select payload from outbox where subject = ?", trip)
                        .toString())
                .doesNotContain("Kestrel says");
        assertThat(as(ADA).get("/api/travel/access-log?limit=100").asString()).contains("decision");
    }

    static Response decision(TestPerson person, String trip) {
        return as(person).get("/api/trips/" + trip + "/decision");
    }

    static List<String> kinds(TestPerson person) {
        return as(person).get("/api/travel/notices?limit=100").path("items.kind");
    }
}
