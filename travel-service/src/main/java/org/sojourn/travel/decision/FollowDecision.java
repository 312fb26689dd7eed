package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.time.BusinessCalendar;
import org.sojourn.travel.assessment.Home;
import org.sojourn.travel.decision.DecisionClocks.Clock;
import org.sojourn.travel.decision.DecisionTerms.Term;
import org.sojourn.travel.trip.Authorisation;
import org.sojourn.travel.trip.Filings;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripEvent;
import org.sojourn.travel.trip.TripObserver;

/** Lets the clock of a trip run exactly while its deciders can decide, and asks them when it begins. */
@ApplicationScoped
class FollowDecision implements TripObserver {

    private final DecisionClocks clocks;
    private final DecisionConfig config;
    private final Filings filings;
    private final DecisionTerms terms;
    private final AskDeciders ask;

    FollowDecision(
            DecisionClocks clocks, DecisionConfig config, Filings filings, DecisionTerms terms, AskDeciders ask) {
        this.clocks = clocks;
        this.config = config;
        this.filings = filings;
        this.terms = terms;
        this.ask = ask;
    }

    @Override
    public void changed(AccessDecision by, Trip trip, List<TripEvent> facts, Instant at) {
        if (trip.permit().submittedAt() == null) {
            return;
        }
        Optional<Clock> clock = clocks.of(trip);
        boolean decidable = trip.permit().state() == Authorisation.IN_ASSESSMENT;
        if (decidable && clock.isEmpty()) {
            run(trip, config.dueBusinessDays(), at);
            ask.first(trip, trip.permit().risk(), "trip-to-decide", at);
        } else if (decidable && clock.get().pausedAt() != null) {
            run(trip, clock.get().remaining(), at);
        } else if (!decidable && clock.isPresent() && clock.get().pausedAt() == null) {
            Home home = filings.home(trip.unitPath());
            int left = left(home, home.dateOf(at), clock.get().dueOn());
            clocks.stop(trip, left, at);
            if (trip.permit().state() == Authorisation.APPROVED || trip.permit().state() == Authorisation.DECLINED) {
                clocks.decided(trip, config.dueBusinessDays() - left, at);
            }
        }
    }

    private void run(Trip trip, int businessDays, Instant at) {
        Term term = terms.of(trip, businessDays, at);
        clocks.run(trip, term.dueOn(), term.dueAt(), term.remindAt(), at);
    }

    /** The business days that are left until something is due; less than none if it is overdue. */
    private static int left(Home home, LocalDate today, LocalDate due) {
        return businessDays(home, today, due) - businessDays(home, due, today);
    }

    /** The business days after a day, up to another that comes after it. */
    static int businessDays(Home home, LocalDate day, LocalDate due) {
        BusinessCalendar calendar = BusinessCalendar.of(home.calendar());
        return (int) day.datesUntil(day.isBefore(due) ? due : day)
                .map(each -> each.plusDays(1))
                .filter(calendar::isBusinessDay)
                .count();
    }
}
