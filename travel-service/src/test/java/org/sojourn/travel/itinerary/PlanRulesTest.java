package org.sojourn.travel.itinerary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.problem.Invalid;

class PlanRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void refusesAnUnknownCountry() {
        assertThat(faults(TripKind.OFFICIAL, leg("QQ", 0, 2))).containsExactly("/legs/0/country unknown-country");
    }

    @Test
    void refusesADepartureBeforeTheArrival() {
        assertThat(faults(TripKind.OFFICIAL, leg("FR", 2, 0))).containsExactly("/legs/0/departure before-arrival");
    }

    @Test
    void refusesDatesOutOfRange() {
        Leg ancient = new Leg("FR", null, DAY.minusYears(900), DAY, BERLIN, false, false, null, null);
        Leg endless = new Leg("FR", null, DAY, DAY.plusYears(9), BERLIN, false, false, null, null);

        assertThat(faults(TripKind.OFFICIAL, ancient)).containsExactly("/legs/0/arrival out-of-range");
        assertThat(faults(TripKind.OFFICIAL, endless)).containsExactly("/legs/0/departure out-of-range");
    }

    @Test
    void refusesLegsOutOfOrder() {
        assertThat(faults(TripKind.OFFICIAL, leg("FR", 3, 5), leg("IT", 0, 2)))
                .containsExactly("/legs/1/arrival out-of-order");
        assertThat(faults(TripKind.OFFICIAL, leg("FR", 0, 3), leg("IT", 2, 5)))
                .containsExactly("/legs/1/arrival out-of-order");
    }

    @Test
    void refusesAGapInWhichNobodyKnowsWhereTheTravellerIs() {
        assertThat(faults(TripKind.OFFICIAL, leg("FR", 0, 2), leg("IT", 4, 5))).containsExactly("/legs/1/arrival gap");
    }

    @Test
    void refusesPrivateLegsThatDoNotFitTheKind() {
        Leg leisure = new Leg("FR", null, DAY, DAY, BERLIN, false, true, null, null);

        assertThat(faults(TripKind.OFFICIAL, leisure)).containsExactly("/kind private-legs");
        assertThat(faults(TripKind.MIXED, leisure)).containsExactly("/kind private-legs");
        assertThat(faults(TripKind.MIXED, leg("FR", 0, 0))).containsExactly("/kind private-legs");
    }

    @Test
    void namesEveryFault() {
        assertThat(faults(TripKind.OFFICIAL, leg("QQ", 0, 2), leg("FR", 3, 2)))
                .containsExactly("/legs/0/country unknown-country", "/legs/1/departure before-arrival");
    }

    @Test
    void acceptsTheSameDayANightAndTheDateLine() {
        Leg tokyo = new Leg("JP", null, DAY, DAY.plusDays(3), ZoneId.of("Asia/Tokyo"), false, false, null, null);
        Leg honolulu = new Leg(
                "US", null, DAY.plusDays(2), DAY.plusDays(5), ZoneId.of("Pacific/Honolulu"), false, false, null, null);

        assertThatCode(() ->
                        PlanRules.check(plan(TripKind.OFFICIAL, leg("FR", 0, 2), leg("IT", 2, 4), leg("ES", 5, 6))))
                .doesNotThrowAnyException();
        assertThatCode(() -> PlanRules.check(plan(TripKind.OFFICIAL, tokyo, honolulu)))
                .doesNotThrowAnyException();
    }

    @Test
    void datesAtHomeFollowFromLegsAndZones() {
        Leg tokyo = new Leg("JP", null, DAY, DAY.plusDays(2), ZoneId.of("Asia/Tokyo"), false, false, null, null);
        Leg angeles = new Leg(
                "US",
                null,
                DAY.plusDays(2),
                DAY.plusDays(4),
                ZoneId.of("America/Los_Angeles"),
                false,
                false,
                null,
                null);
        Plan plan = plan(TripKind.OFFICIAL, tokyo, angeles);

        assertThat(plan.departure(BERLIN)).isEqualTo(DAY.minusDays(1));
        assertThat(plan.plannedReturn(BERLIN)).isEqualTo(DAY.plusDays(5));
        assertThat(plan.durationDays(BERLIN)).isEqualTo(7);
    }

    private static List<String> faults(TripKind kind, Leg... legs) {
        Invalid invalid = catchThrowableOfType(Invalid.class, () -> PlanRules.check(plan(kind, legs)));
        return invalid.violations().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static Plan plan(TripKind kind, Leg... legs) {
        return new Plan(kind, Purpose.CONFERENCE, List.of(legs));
    }

    private static Leg leg(String country, int from, int to) {
        return new Leg(country, null, DAY.plusDays(from), DAY.plusDays(to), BERLIN, false, false, null, null);
    }
}
