package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.sojourn.platform.time.BusinessCalendar;
import org.sojourn.travel.assessment.Home;
import org.sojourn.travel.trip.Filings;
import org.sojourn.travel.trip.Trip;

/** How long deciding may take, in business days of the traveller's unit. */
@ApplicationScoped
public class DecisionTerms {

    private final DecisionConfig config;
    private final Filings filings;

    DecisionTerms(DecisionConfig config, Filings filings) {
        this.config = config;
        this.filings = filings;
    }

    /** Until when something is to be decided, and when its deciders are reminded: both at the end of a day in the unit's zone. */
    public record Term(LocalDate dueOn, Instant dueAt, Instant remindAt) {}

    /** The whole term of something that deciders are asked now. */
    public Term whole(Trip trip, Instant at) {
        return of(trip, config.dueBusinessDays(), at);
    }

    /** What is left of a term that stood still. */
    Term of(Trip trip, int businessDays, Instant at) {
        Home home = filings.home(trip.unitPath());
        BusinessCalendar calendar = BusinessCalendar.of(home.calendar());
        LocalDate due = calendar.plus(home.dateOf(at), businessDays);
        LocalDate remind = calendar.plus(due, -config.remindBusinessDays());
        return new Term(due, BusinessCalendar.endOf(due, home.zone()), BusinessCalendar.endOf(remind, home.zone()));
    }
}
