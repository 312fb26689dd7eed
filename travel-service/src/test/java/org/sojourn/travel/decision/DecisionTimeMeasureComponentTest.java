package org.sojourn.travel.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.SVEN;
import static org.sojourn.platform.test.People.VERA;
import static org.sojourn.platform.test.People.VICTOR;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.approve;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;
import org.sojourn.platform.time.BusinessCalendar;
import org.sojourn.travel.MeasuredMonth;

/** How long approvers took, when it is known on which day each trip of a month was filed, asked about and decided. */
@QuarkusTest
@WithSojourn("travel")
class DecisionTimeMeasureComponentTest {

    private static final List<TestPerson> TRAVELLERS = IntStream.rangeClosed(1, 5)
            .mapToObj(n -> People.traveller("waiter-" + n))
            .toList();
    private static final List<Integer> DECIDED_AFTER = List.of(0, 1, 2, 2, 3, 3, 4, 5, 5, 6, 6, 7);

    private final MeasuredMonth month = MeasuredMonth.coming();
    private final LocalDate filed = BusinessCalendar.of("DE-BE").plus(month.day(1), 1);
    private final SortedMap<Integer, Runnable> days = new TreeMap<>();

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void tripsAreCountedByTheBusinessDaysThatTheirDecisionTook() {
        advise("NR", 3);
        advise("TV", 2);

        month.on(filed);
        for (int n = 0; n < DECIDED_AFTER.size(); n++) {
            String trip = submitted(traveller(n), plan("NR", 90));
            after(DECIDED_AFTER.get(n), () -> approve(PETRA, trip));
        }
        String standing = submitted(traveller(0), plan("NR", 90));
        after(0, () -> ask(standing));
        after(7, () -> answerAndDecide(traveller(0), standing));
        String asked = submitted(traveller(1), plan("NR", 90));
        after(8, () -> ask(asked));
        after(9, () -> answerAndDecide(traveller(1), asked));
        String declined = submitted(traveller(2), plan("NR", 90));
        after(9, () -> decline(PETRA, declined));
        submitted(traveller(3), plan("TV", 90));
        submitted(traveller(3), plan("NR", 90));
        String others = submitted(VICTOR, plan("NR", 90));
        after(0, () -> decline(VERA, others));
        String tooLate = submitted(traveller(4), plan("NR", 90));
        days.forEach((day, steps) -> {
            month.on(BusinessCalendar.of("DE-BE").plus(filed, day));
            steps.run();
        });
        month.justAfter();
        approve(PETRA, tooLate);
        month.close();

        assertThat(month.shown("decision-time", null, TRAVELLERS.getFirst().unit()))
                .isEqualTo(Map.of("within-2-business-days", 4 + 1, "within-5-business-days", 5, "longer", 3 + 2));
        assertThat(month.shown("decision-time", null, VICTOR.unit())).isNull();
    }

    private void after(int businessDays, Runnable step) {
        days.merge(businessDays, step, (first, second) -> () -> {
            first.run();
            second.run();
        });
    }

    private static TestPerson traveller(int n) {
        return TRAVELLERS.get(n % TRAVELLERS.size());
    }

    private static void ask(String trip) {
        command(SVEN, trip, "ask", "{\"question\":\"Why?\"}").then().statusCode(200);
    }

    private static void answerAndDecide(TestPerson traveller, String trip) {
        command(traveller, trip, "answer", "{\"answer\":\"So.\"}").then().statusCode(200);
        approve(PETRA, trip);
    }

    private static void decline(TestPerson approver, String trip) {
        command(approver, trip, "decide", "{\"outcome\":\"DECLINED\",\"reasons\":\"No.\"}")
                .then()
                .statusCode(200);
    }
}
