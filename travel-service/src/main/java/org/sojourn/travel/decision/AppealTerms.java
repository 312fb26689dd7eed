package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.sojourn.platform.time.BusinessCalendar;
import org.sojourn.travel.assessment.Home;
import org.sojourn.travel.trip.Filings;
import org.sojourn.travel.trip.Trip;

/** Until when a decision may be appealed: some business days on the calendar of the traveller's unit, and before departure. */
@ApplicationScoped
public class AppealTerms {

    private final DecisionConfig config;
    private final Filings filings;

    AppealTerms(DecisionConfig config, Filings filings) {
        this.config = config;
        this.filings = filings;
    }

    public Instant until(Trip trip, Instant decidedAt) {
        Home home = filings.home(trip.unitPath());
        LocalDate last = BusinessCalendar.of(home.calendar()).plus(home.dateOf(decidedAt), config.appealBusinessDays());
        Instant end = BusinessCalendar.endOf(last, home.zone());
        Instant departure = trip.journey().departurePassesAt();
        return departure.isBefore(end) ? departure : end;
    }
}
