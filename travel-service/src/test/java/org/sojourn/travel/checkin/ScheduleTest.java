package org.sojourn.travel.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sojourn.travel.itinerary.Leg;
import org.sojourn.travel.policy.Risk;

class ScheduleTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void whoOnlyPassesThroughGivesNoSign() {
        List<Expected> expected = of(Risk.HIGH, false, 0, leg(DAY, DAY, true));

        assertThat(expected).extracting(Expected::occasion).containsExactly(Occasion.RETURN);
    }

    @Test
    void anExemptTripAsksForItsReturnAlone() {
        List<Expected> expected = of(Risk.LOW, true, 0, leg(DAY, DAY.plusDays(9), false));

        assertThat(expected).extracting(Expected::occasion).containsExactly(Occasion.RETURN);
    }

    @Test
    void highRiskAsksEveryDayAndBeforeLeaving() {
        assertThat(of(Risk.HIGH, false, 0, leg(DAY, DAY.plusDays(3), false)))
                .extracting(Expected::occasion)
                .containsExactly(
                        Occasion.ARRIVAL, Occasion.ROUTINE, Occasion.ROUTINE, Occasion.LEAVING, Occasion.RETURN);
    }

    @Test
    void mediumRiskAsksEveryThirdDayAndLowOnArrival() {
        Leg leg = leg(DAY, DAY.plusDays(7), false);

        assertThat(of(Risk.MEDIUM, false, 0, leg))
                .extracting(Expected::occasion)
                .containsExactly(
                        Occasion.ARRIVAL, Occasion.ROUTINE, Occasion.ROUTINE, Occasion.LEAVING, Occasion.RETURN);
        assertThat(of(Risk.LOW, false, 0, leg))
                .extracting(Expected::occasion)
                .containsExactly(Occasion.ARRIVAL, Occasion.RETURN);
    }

    @Test
    void aSignIsDueInTheLocalTimeOfItsLegAndHasAWindow() {
        Expected arrival =
                of(Risk.HIGH, false, 0, leg(DAY, DAY.plusDays(3), false)).getFirst();

        assertThat(arrival.dueAt()).isEqualTo(Instant.parse("2026-12-01T11:00:00Z"));
        assertThat(arrival.opensAt()).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
        assertThat(arrival.missesAt()).isEqualTo(Instant.parse("2026-12-01T13:00:00Z"));
    }

    @Test
    void whoLeavesEarlyArrivesEarlyAndWhoLeavesLateNoLaterThanHeMustLeave() {
        Leg leg = leg(DAY, DAY.plusDays(3), false);

        assertThat(of(Risk.HIGH, false, -2, leg).getFirst().dueAt()).isEqualTo(Instant.parse("2026-11-29T11:00:00Z"));
        assertThat(of(Risk.HIGH, false, 9, leg).getFirst().dueAt()).isEqualTo(Instant.parse("2026-12-04T11:00:00Z"));
    }

    @Test
    void theReturnIsMissedWhenItsGraceHasPassed() {
        Expected comingHome =
                of(Risk.LOW, false, 0, leg(DAY, DAY.plusDays(3), false)).getLast();

        assertThat(comingHome.occasion()).isEqualTo(Occasion.RETURN);
        assertThat(comingHome.missesAt()).isEqualTo(Instant.parse("2026-12-05T23:00:00Z"));
        assertThat(comingHome.dueAt()).isEqualTo(Instant.parse("2026-12-04T23:00:00Z"));
    }

    private static List<Expected> of(Risk risk, boolean returnOnly, long shift, Leg... legs) {
        Watched watched = new Watched(
                List.of(legs), returnOnly, shift, DAY.plusDays(3), BERLIN, Instant.parse("2026-12-05T23:00:00Z"));
        return new Schedule(new Config(), new Paces(new Config()).of(risk), risk).of(watched);
    }

    private static Leg leg(LocalDate arrival, LocalDate departure, boolean transit) {
        return new Leg("JP", null, arrival, departure, TOKYO, transit, false, null, null);
    }

    private record Rhythm(int everyDays, boolean leaving) implements CheckInConfig.Pace {

        @Override
        public Duration allowance() {
            return Duration.ofHours(2);
        }

        @Override
        public Duration officerAfter() {
            return Duration.ofMinutes(30);
        }

        @Override
        public Duration supervisorAfter() {
            return Duration.ofHours(2);
        }

        @Override
        public Duration incidentAfter() {
            return Duration.ofHours(4);
        }
    }

    private record Config() implements CheckInConfig {

        @Override
        public LocalTime dueAt() {
            return LocalTime.of(20, 0);
        }

        @Override
        public LocalTime leavingAt() {
            return LocalTime.of(8, 0);
        }

        @Override
        public Duration early() {
            return Duration.ofHours(12);
        }

        @Override
        public Duration sweepEvery() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Pace low() {
            return new Rhythm(0, false);
        }

        @Override
        public Pace medium() {
            return new Rhythm(3, true);
        }

        @Override
        public Pace high() {
            return new Rhythm(1, true);
        }
    }
}
