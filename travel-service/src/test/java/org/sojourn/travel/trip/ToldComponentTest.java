package org.sojourn.travel.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.platform.access.Role.APPROVER;
import static org.sojourn.platform.access.Role.SECURITY_OFFICER;
import static org.sojourn.platform.access.Role.TRAVELLER;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.OLGA;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.SVEN;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.get;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;
import org.sojourn.travel.Told;
import org.sojourn.travel.checkin.Watch;

/** Who is told of what others did to a trip, once, and who did it is not. */
@QuarkusTest
@WithSojourn("travel")
class ToldComponentTest {

    private static final String LYRA = "/lyra-works";
    private static final TestPerson LENA = person("lena", TRAVELLER);
    private static final TestPerson LARS = person("lars", TRAVELLER, APPROVER);
    private static final TestPerson LOU = person("lou", TRAVELLER, SECURITY_OFFICER);

    @Test
    void theTravellerIsToldOfAQuestionAndWhoAskedOfTheAnswer() {
        advise("MZ", 3);
        String trip = submitted(ADA, plan("MZ", 40));

        command(SVEN, trip, "ask", "{\"question\":\"Who pays?\"}").then().statusCode(200);
        assertThat(told(ADA, trip)).containsOnlyOnce("trip-information-requested");
        assertThat(told(SVEN, trip)).doesNotContain("trip-information-given");

        command(ADA, trip, "answer", "{\"answer\":\"The host.\"}").then().statusCode(200);
        assertThat(told(SVEN, trip)).containsOnlyOnce("trip-information-given");
        assertThat(told(PETRA, trip)).doesNotContain("trip-information-given");
    }

    @Test
    void theTravellerIsToldThatAnotherRecordedHisReturnAndNotOfHisOwn() {
        String recorded = Watch.away(ADA, "MZ");
        command(SVEN, recorded, "return", "{}").then().statusCode(200);
        assertThat(told(ADA, recorded)).containsOnlyOnce("trip-return-recorded");

        String own = Watch.away(ADA, "MZ");
        command(ADA, own, "return", "{}").then().statusCode(200);
        assertThat(told(ADA, own)).doesNotContain("trip-return-recorded");
    }

    @Test
    void theOfficersAreToldThatNobodyIsLeftToDecideOrToReview() {
        as(LOU).get("/api/travel/notices").then().statusCode(200);
        as(LARS).get("/api/travel/notices").then().statusCode(200);
        String undecided = submitted(LENA, plan("MZ", 40));
        command(LARS, undecided, "recuse", "{\"reason\":\"We are married.\"}")
                .then()
                .statusCode(200);
        assertThat(told(LOU, undecided)).containsOnlyOnce("trip-without-deciders");

        String declined = submitted(LENA, plan("MZ", 60));
        command(LARS, declined, "decide", "{\"outcome\":\"DECLINED\",\"reasons\":\"No.\"}")
                .then()
                .statusCode(200);
        as(LENA).header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"grounds\":\"It is needed.\"}")
                .post("/api/trips/" + declined + "/appeals")
                .then()
                .statusCode(201);
        assertThat(told(LOU, declined))
                .containsOnlyOnce("trip-appeal-without-reviewer")
                .doesNotContain("trip-without-deciders");
    }

    @Test
    void theOfficersOfAnIncidentAreToldOfALateSignOfLife() {
        String trip = Watch.away(ADA, "MZ");
        String checkIn = Watch.firstCheckIn(ADA, trip);
        Watch.overdue(checkIn);
        Watch.sweep("check-in-miss");
        Watch.act(OLGA, trip, checkIn, "escalate", "{\"type\":\"MISSING\",\"reason\":\"no answer on any phone\"}")
                .then()
                .statusCode(200);
        String incident = as(OLGA).get("/api/trips/" + trip + "/incidents").path("[0].reference");
        assertThat(Told.of(OLGA, incident)).doesNotContain("incident-news");

        as(ADA).body("{\"safe\":true}")
                .post("/api/trips/" + trip + "/check-ins/" + checkIn + "/answer")
                .then()
                .statusCode(200);
        assertThat(Told.of(OLGA, incident)).containsOnlyOnce("incident-news");
        assertThat(Told.of(SVEN, incident)).containsOnlyOnce("incident-news");
        assertThat(Told.of(ADA, incident)).doesNotContain("incident-news");
    }

    private static TestPerson person(String username, Role... roles) {
        return new TestPerson(username, username, LYRA, Set.of(roles), Set.of());
    }

    private static List<String> told(TestPerson person, String trip) {
        return Told.of(person, get(person, trip).path("reference"));
    }
}
