package org.sojourn.travel.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.time.BusinessCalendar;
import org.sojourn.travel.checkin.CheckInConfig.Pace;
import org.sojourn.travel.itinerary.Leg;
import org.sojourn.travel.policy.Risk;

/**
 * The signs of life that a trip asks for, in the local time of each leg. Who only passes through a country gives none there; an
 * exempt trip asks for its return alone. Who left earlier or later than planned arrives so much earlier or later.
 */
final class Schedule {

    private final CheckInConfig config;
    private final Pace pace;
    private final Risk risk;

    Schedule(CheckInConfig config, Pace pace, Risk risk) {
        this.config = config;
        this.pace = pace;
        this.risk = risk;
    }

    List<Expected> of(Watched watched) {
        List<Expected> expected = new ArrayList<>();
        for (int i = 0; i < watched.legs().size(); i++) {
            Leg leg = watched.legs().get(i);
            if (!watched.returnOnly() && !leg.transit()) {
                stay(i + 1, leg, i == 0 ? watched.arrival() : leg.arrival(), expected);
            }
        }
        expected.add(comingHome(watched));
        return expected;
    }

    private void stay(int sequence, Leg leg, LocalDate arrival, List<Expected> expected) {
        expected.add(at(Occasion.ARRIVAL, sequence, leg, arrival, config.dueAt()));
        if (pace.everyDays() > 0) {
            for (LocalDate day = arrival.plusDays(pace.everyDays());
                    day.isBefore(leg.departure());
                    day = day.plusDays(pace.everyDays())) {
                expected.add(at(Occasion.ROUTINE, sequence, leg, day, config.dueAt()));
            }
        }
        if (pace.leaving() && arrival.isBefore(leg.departure())) {
            expected.add(at(Occasion.LEAVING, sequence, leg, leg.departure(), config.leavingAt()));
        }
    }

    private Expected at(Occasion occasion, int sequence, Leg leg, LocalDate day, LocalTime time) {
        Instant due = day.atTime(time).atZone(leg.zone()).toInstant();
        return expected(
                occasion,
                sequence,
                leg.country(),
                leg.zone(),
                due.minus(config.early()),
                due,
                due.plus(pace.allowance()));
    }

    /** Missed when the grace after the planned return has passed. */
    private Expected comingHome(Watched watched) {
        Instant due = BusinessCalendar.endOf(watched.plannedReturn(), watched.home());
        Instant misses = watched.graceEndsAt();
        return expected(
                Occasion.RETURN,
                null,
                null,
                watched.home(),
                watched.plannedReturn().atStartOfDay(watched.home()).toInstant(),
                due,
                misses.isBefore(due) ? due : misses);
    }

    private Expected expected(
            Occasion occasion,
            @Nullable Integer leg,
            @Nullable String country,
            ZoneId zone,
            Instant opens,
            Instant due,
            Instant misses) {
        return new Expected(occasion, leg, country, zone.getId(), risk, opens, due, misses);
    }
}
