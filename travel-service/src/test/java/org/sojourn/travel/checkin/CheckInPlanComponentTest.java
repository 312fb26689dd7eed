package org.sojourn.travel.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.sojourn.platform.test.People.NOOR;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.approved;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;
import static org.sojourn.travel.trip.TripPlans.today;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.WithSojourn;

/** What is asked for follows the trip: authorised, left early, called off, taken back. */
@QuarkusTest
@WithSojourn("travel")
class CheckInPlanComponentTest {

    @BeforeEach
    void guidance() {
        if (Db.count("select count(*) from edition_area where country = 'KM'") == 0) {
            advise("KM", 3);
        }
    }

    @Test
    void nothingIsAskedForBeforeATripIsAuthorised() {
        String trip = submitted(NOOR, plan("KM", 30));

        as(NOOR).get("/api/trips/" + trip + "/check-ins").then().statusCode(200).body("", hasSize(0));
    }

    @Test
    void anAuthorisedTripAsksInTheLocalTimeOfItsLegs() {
        String trip = approved(NOOR, PETRA, "KM", 30);

        as(NOOR).get("/api/trips/" + trip + "/check-ins")
                .then()
                .body("occasion", hasItems("ARRIVAL", "LEAVING", "RETURN"))
                .body("state", everyItem(equalTo("DUE")))
                .body("[0].zone", equalTo("Europe/Berlin"))
                .body("[0].localDue", equalTo(today().plusDays(30) + "T20:00:00"));
    }

    @Test
    void anEarlyDepartureReplacesTheArrivalThatWasPlanned() {
        String trip = approved(NOOR, PETRA, "KM", 30);
        String planned = as(NOOR).get("/api/trips/" + trip + "/check-ins").path("[0].id");

        command(NOOR, trip, "depart", "{}").then().statusCode(200);

        assertThat(Watch.state(planned)).isEqualTo("VOID");
        as(NOOR).get("/api/trips/" + trip + "/check-ins")
                .then()
                .body(
                        "findAll { it.localDue == '%sT20:00:00' && it.occasion == 'ARRIVAL' }"
                                .formatted(today().plusDays(30)),
                        hasSize(0))
                .body("findAll { it.occasion == 'RETURN' }", hasSize(1));
    }

    @Test
    void nothingIsAskedForOfWhoDoesNotTravelAndAllOfItAgainWhenHeDoes() {
        String trip = approved(NOOR, PETRA, "KM", 30);
        int asked = as(NOOR).get("/api/trips/" + trip + "/check-ins").path("size()");

        command(NOOR, trip, "cancel", "{\"reasonCode\":\"HEALTH\"}").then().statusCode(200);
        as(NOOR).get("/api/trips/" + trip + "/check-ins").then().body("", hasSize(0));

        command(NOOR, trip, "undo", null).then().statusCode(200);
        as(NOOR).get("/api/trips/" + trip + "/check-ins").then().body("", hasSize(asked));
    }
}
