package org.sojourn.travel.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.VICTOR;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.approve;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.declared;
import static org.sojourn.travel.trip.TripPlans.get;
import static org.sojourn.travel.trip.TripPlans.leg;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;
import org.sojourn.travel.MeasuredMonth;

/** What is counted of filing, lead time and clearance when the trips of a month are known. */
@QuarkusTest
@WithSojourn("travel")
class FilingMeasuresComponentTest {

    private static final String ORION = "/authority/orion-labs";
    private static final List<TestPerson> ROBOTICS = IntStream.rangeClosed(1, 6)
            .mapToObj(n -> People.traveller("filer-" + n))
            .toList();
    private static final List<TestPerson> OPTICS = IntStream.rangeClosed(1, 5)
            .mapToObj(n -> new TestPerson(
                    "optics-filer-" + n, "Filer", ORION + "/optics", Set.of(Role.TRAVELLER), Set.of("ai-researchers")))
            .toList();

    private final MeasuredMonth month = MeasuredMonth.coming();

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void tripsAreCountedAsTheyWereFiledAndDecidedInTheMonth() {
        advise("LI", 2);
        advise("MC", 3);
        advise("SM", 4, "DET");

        month.justBefore();
        submitted(ROBOTICS.get(0), plan("LI", 30));
        String undecided = submitted(ROBOTICS.get(1), plan("MC", 60));

        month.on(month.day(10));
        ROBOTICS.forEach(person -> submitted(person, plan("LI", 30)));
        five().forEach(person -> submitted(person, late()));
        for (int days : List.of(7, 20, 7, 20, 7, 6, 21)) {
            submitted(ROBOTICS.get(days % 6), plan("LI", days));
        }
        five().forEach(person -> approve(PETRA, submitted(person, plan("MC", 40))));
        five().forEach(person -> submitted(person, plan("PRIVATE", "TOURISM", leg("SM", 40, 44), null)));
        OPTICS.forEach(person -> submitted(person, plan("LI", 30)));
        submitted(VICTOR, plan("LI", 30));
        declared(ROBOTICS.get(2), plan("LI", 30));
        approve(PETRA, undecided);
        moved(ROBOTICS.get(3), 30, 2);
        String open = submitted(ROBOTICS.get(4), plan("MC", 60));

        month.justAfter();
        submitted(ROBOTICS.get(5), plan("LI", 30));
        approve(PETRA, open);
        month.close();

        assertThat(shown("filing", "/robotics")).isEqualTo(Map.of("on-time", 6 + 7 + 5 + 5 + 2, "late", 5));
        assertThat(shown("lead-time", "/robotics"))
                .isEqualTo(Map.of("under-7-days", 5 + 1, "7-to-20-days", 5, "21-days-or-more", 6 + 1 + 5 + 5 + 2));
        assertThat(shown("clearance", "/robotics"))
                .isEqualTo(Map.of(
                        "cleared-by-rule", 6 + 5 + 7 + 1, "declined-by-rule", 5, "by-approver", 5 + 1, "on-appeal", 0));
        assertThat(shown("filing", "/optics")).isEqualTo(Map.of("on-time", 5, "late", 0));
        assertThat(shown("filing", "")).isEqualTo(Map.of("on-time", 25 + 5, "late", 5));
        assertThat(shown("clearance", "/optics"))
                .isEqualTo(Map.of("cleared-by-rule", 5, "declined-by-rule", 0, "by-approver", 0, "on-appeal", 0));
        assertThat(month.shown("filing", null, VICTOR.unit())).isNull();
    }

    private static List<TestPerson> five() {
        return ROBOTICS.subList(0, 5);
    }

    private static String late() {
        return plan("OFFICIAL", "CONFERENCE", leg("LI", 1, 5), "Invited yesterday.");
    }

    /** Filed in time, and moved to such a day that it would be late if it were filed now. */
    private static void moved(TestPerson person, int from, int to) {
        String trip = submitted(person, plan("LI", from));
        as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", get(person, trip).header("ETag"))
                .body(plan("OFFICIAL", "CONFERENCE", leg("LI", to, to + 4), "The host moved it."))
                .post("/api/trips/" + trip + "/amendments")
                .then()
                .statusCode(201);
        assertThat(get(person, trip).<Boolean>path("content.late")).isTrue();
    }

    private Map<String, Integer> shown(String measure, String unit) {
        return Objects.requireNonNull(month.shown(measure, null, ORION + unit), measure + unit);
    }
}
