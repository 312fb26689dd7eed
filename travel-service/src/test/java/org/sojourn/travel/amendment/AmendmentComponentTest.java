package org.sojourn.travel.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.platform.test.People.GRACE;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.SVEN;
import static org.sojourn.platform.test.People.VERA;
import static org.sojourn.travel.reassessment.Editions.publish;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.get;
import static org.sojourn.travel.trip.TripPlans.leg;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.RowPolicies;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

/** Other plans for trips that were filed: what is applied at once, what is decided, and that the old plan stands until then. */
@QuarkusTest
@WithSojourn("travel")
class AmendmentComponentTest {

    private static final String APPROVED = "{\"outcome\":\"APPROVED\",\"reasons\":\"The detour is needed.\"}";

    @BeforeEach
    void guidance() {
        if (Db.count("select count(*) from edition_area where country in ('JM', 'JO')") == 0) {
            advise("JM", 2);
            advise("JO", 3);
        }
    }

    @Test
    void onlyTheTravellerAmendsAndNeverADraftNorNothing() {
        String trip = submitted(ADA, plan("JM", 40));
        String other = plan("JM", 41);

        for (TestPerson person : List.of(PETRA, SVEN, GRACE, EMIL, VERA)) {
            assertThat(amend(person, trip, other).statusCode())
                    .as(person.username())
                    .isEqualTo(404);
        }
        amend(ADA, trip, plan("JM", 40))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:nothing-changed"));
        amend(ADA, trip, plan("XX", 40)).then().statusCode(400).body("errors[0].pointer", equalTo("/legs/0/country"));
        assertThat(Db.count("select count(*) from amendment where trip_id = ?::uuid", trip))
                .isZero();
    }

    @Test
    void whatIsNotMaterialIsAppliedAtOnceAndTold() {
        String trip = submitted(ADA, plan("JM", 40));

        amend(ADA, trip, plan("JM", 41))
                .then()
                .statusCode(201)
                .body("state", equalTo("APPLIED"))
                .body("material", equalTo(false))
                .body("changes.change", contains("LEG_MOVED"));

        get(ADA, trip).then().body("authorisation", equalTo("NOTIFIED"));
        String event = new String(
                Topics.await(
                                "sojourn.travel.trip",
                                1,
                                record -> Topics.header(record, "ce_subject").equals(trip)
                                        && Topics.header(record, "ce_type").endsWith("amended.v1"))
                        .getFirst()
                        .value(),
                StandardCharsets.UTF_8);
        assertThat(event).contains("\"material\":false", "\"sealed\":").doesNotContain("Kestrel");
    }

    @Test
    void aMaterialChangeIsDecidedByAnotherAndTheOldPlanStandsUntilThen() throws SQLException {
        String trip = submitted(ADA, plan("JM", 40));
        String amendment = amend(
                        ADA, trip, plan("OFFICIAL", "CONFERENCE", leg("JM", 40, 44) + "," + leg("JO", 44, 46), null))
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("materialBy.rule", hasItems("NEW_COUNTRY", "HIGHER_LEVEL", "LONGER_STAY"))
                .body("changes.change", hasItem("LEG_ADDED"))
                .extract()
                .path("id");
        get(ADA, trip)
                .then()
                .body("legs", hasSize(1))
                .body("travel", equalTo("PLANNED"))
                .body("authorisation", equalTo("NOTIFIED"))
                .body("content.blockers.kind", hasItem("amendment-open"));
        amend(ADA, trip, plan("JM", 41))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:amendment-open"));
        assertThat(notices(PETRA)).contains("trip-amendment-to-decide");
        assertThat(decide(ADA, trip, amendment).statusCode()).isEqualTo(403);
        assertThat(decide(SVEN, trip, amendment).statusCode()).isEqualTo(403);
        assertThat(decide(VERA, trip, amendment).statusCode()).isEqualTo(404);
        assertThat(as(GRACE).get("/api/trips/" + trip + "/amendments").statusCode())
                .isEqualTo(404);

        decide(PETRA, trip, amendment).then().statusCode(200).body("state", equalTo("APPLIED"));

        get(ADA, trip).then().body("legs", hasSize(2)).body("content.blockers.kind", not(hasItem("amendment-open")));
        assertThat(notices(ADA)).contains("trip-amendment-decided");
        as(ADA).get("/api/trips/" + trip + "/amendments")
                .then()
                .body("[0].reasons", equalTo("The detour is needed."))
                .body("[0].decidedBy", equalTo("approver"));
        decide(PETRA, trip, amendment).then().statusCode(409);
        RowPolicies.hide("amendment");
    }

    @Test
    void anAmendmentIsWithdrawnOrExpiresWithTheDeparture() {
        String trip = submitted(ADA, plan("JM", 40));
        String first = amend(ADA, trip, plan("JO", 40))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(ADA).header("If-Match", version(first))
                .post("/api/trips/" + trip + "/amendments/" + first + "/withdraw")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        get(ADA, trip).then().body("content.blockers.kind", not(hasItem("amendment-open")));
        amend(ADA, trip, plan("JO", 40)).then().statusCode(201);

        command(ADA, trip, "depart", "{}").then().statusCode(200).body("legs[0].country", equalTo("JM"));

        as(ADA).get("/api/trips/" + trip + "/amendments").then().body("[0].state", equalTo("EXPIRED"));
    }

    @Test
    void aTripAlteredAfterGuidanceSettlesItsQuestionAndNamesTheEdition() {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, "JE", 2);
        String trip = submitted(ADA, plan("OFFICIAL", "CONFERENCE", leg("JM", 40, 44) + "," + leg("JE", 44, 46), null));
        publish(advisory, 2, "JE", 4);
        String task = as(ADA).get("/api/trips/" + trip + "/reassessments").path("reassessments[0].id");

        as(ADA).header(
                        "If-Match",
                        "\"%d\"".formatted(Db.count("select version from reassessment where id = ?::uuid", task)))
                .body(plan("JM", 40))
                .post("/api/reassessments/" + task + "/alter")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("material", equalTo(false));

        as(ADA).get("/api/trips/" + trip + "/reassessments")
                .then()
                .body("reassessments[0].state", equalTo("ALTERED"))
                .body("outcome.outcome", equalTo("ALTERED"))
                .body("outcome.number", equalTo(2));
        get(ADA, trip)
                .then()
                .body("content.blockers.kind", not(hasItem("reassessment-open")))
                .body("legs", hasSize(1));
    }

    @Test
    void aTrivialAmendmentDoesNotSettleAQuestion() {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, "JP", 2);
        String trip = submitted(ADA, plan("JP", 40));
        publish(advisory, 2, "JP", 4);

        amend(ADA, trip, plan("JP", 41)).then().statusCode(201).body("material", equalTo(false));

        as(ADA).get("/api/trips/" + trip + "/reassessments").then().body("reassessments[0].state", equalTo("OPEN"));
        get(ADA, trip).then().body("travel", equalTo("PLANNED"));
    }

    @Test
    void smallStepsDoNotAddUpUnseen() {
        String trip = submitted(ADA, plan("OFFICIAL", "CONFERENCE", leg("JM", 40, 44), null));

        amend(ADA, trip, plan("OFFICIAL", "CONFERENCE", leg("JM", 40, 45), null))
                .then()
                .statusCode(201)
                .body("material", equalTo(false));
        amend(ADA, trip, plan("OFFICIAL", "CONFERENCE", leg("JM", 40, 46), null))
                .then()
                .statusCode(201)
                .body("materialBy.rule", contains("LONGER_STAY"));
        amend(ADA, trip, plan("OFFICIAL", "CONFERENCE", leg("JM", 40, 47), null))
                .then()
                .statusCode(201)
                .body("material", equalTo(false));
    }

    @Test
    void toStayWhereHeWasToPassThroughIsMaterial() {
        String passing = leg("JO", 40, 40).replace("}", ",\"transit\":true}");
        String trip = submitted(ADA, plan("OFFICIAL", "CONFERENCE", passing + "," + leg("JM", 40, 48), null));

        amend(ADA, trip, plan("OFFICIAL", "CONFERENCE", leg("JO", 40, 47) + "," + leg("JM", 47, 48), null))
                .then()
                .statusCode(201)
                .body("materialBy.rule", hasItem("LONGER_STAY"));
    }

    @Test
    void aCountryThatWasTakenOutIsNewAgain() {
        String both = plan("OFFICIAL", "CONFERENCE", leg("JO", 40, 42) + "," + leg("JM", 42, 48), null);
        String trip = submitted(ADA, both);

        amend(ADA, trip, plan("OFFICIAL", "CONFERENCE", leg("JM", 42, 48), null))
                .then()
                .statusCode(201)
                .body("state", equalTo("APPLIED"));
        amend(ADA, trip, both).then().statusCode(201).body("materialBy.rule", hasItem("NEW_COUNTRY"));
    }

    @Test
    void legsThatMeetDoNotMakeAStayLonger() {
        String trip = submitted(ADA, plan("OFFICIAL", "CONFERENCE", leg("JM", 40, 48), null));
        String parts = leg("JM", 40, 43) + "," + leg("JM", 43, 46) + "," + leg("JM", 46, 48);

        amend(ADA, trip, plan("OFFICIAL", "CONFERENCE", parts, null))
                .then()
                .statusCode(201)
                .body("material", equalTo(false));
    }

    @Test
    void aMaterialChangeThatNobodyDecidedDoesNotSettleAQuestion() {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, "GU", 1);
        String trip = submitted(ADA, plan("GU", 40));
        publish(advisory, 2, "GU", 2);

        amend(ADA, trip, plan("OFFICIAL", "MEETING", leg("GU", 40, 44), null))
                .then()
                .statusCode(201)
                .body("state", equalTo("APPLIED"))
                .body("material", equalTo(true));

        as(ADA).get("/api/trips/" + trip + "/reassessments").then().body("reassessments[0].state", equalTo("OPEN"));
    }

    private static Response amend(TestPerson person, String trip, String body) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", get(ADA, trip).header("ETag"))
                .body(body)
                .post("/api/trips/" + trip + "/amendments");
    }

    private static Response decide(TestPerson person, String trip, String amendment) {
        return as(person)
                .header("If-Match", version(amendment))
                .body(APPROVED)
                .post("/api/trips/" + trip + "/amendments/" + amendment + "/decide");
    }

    private static String version(String amendment) {
        return "\"%d\"".formatted(Db.count("select version from amendment where id = ?::uuid", amendment));
    }

    private static List<String> notices(TestPerson person) {
        return as(person).get("/api/travel/notices?limit=100").path("items.kind");
    }
}
