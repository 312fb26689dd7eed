package org.sojourn.travel.trip;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.time.BusinessCalendar;
import org.sojourn.travel.itinerary.Plan;
import org.sojourn.travel.trip.Travel.Command;

/** The travel axis of one trip, its planned and actual dates at home, and its due columns. */
@Embeddable
public class Journey {

    @Enumerated(EnumType.STRING)
    @Column(name = "travel")
    private Travel state = Travel.PLANNED;

    private boolean unauthorised;

    private boolean overdue;

    @Column(name = "planned_departure")
    private LocalDate plannedDeparture = LocalDate.EPOCH;

    @Column(name = "planned_return")
    private LocalDate plannedReturn = LocalDate.EPOCH;

    @Column(name = "return_zone")
    private String returnZone = "UTC";

    @Column(name = "departure_passes_at")
    private Instant departurePassesAt = Instant.EPOCH;

    @Column(name = "grace_ends_at")
    private Instant graceEndsAt = Instant.EPOCH;

    @Column(name = "departed_on")
    private @Nullable LocalDate departedOn;

    @Column(name = "departure_assumed")
    private boolean departureAssumed;

    @Column(name = "returned_on")
    private @Nullable LocalDate returnedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "case_fact")
    private @Nullable CaseFact caseFact;

    void plan(Plan plan, ZoneId home, Duration grace) {
        plannedDeparture = plan.departure(home);
        plannedReturn = plan.plannedReturn(home);
        returnZone = home.getId();
        departurePassesAt = plan.legs().getFirst().reached();
        graceEndsAt = BusinessCalendar.endOf(plannedReturn, home).plus(grace);
    }

    /** Ready as soon as nothing blocks any more; blocked again by whatever comes up. */
    void follow(boolean clear) {
        if (clear && Travel.TABLE.allows(state, Command.CLEAR)) {
            state = Travel.TABLE.next(state, Command.CLEAR);
        } else if (!clear && Travel.TABLE.allows(state, Command.BLOCK)) {
            state = Travel.TABLE.next(state, Command.BLOCK);
        }
    }

    void departed(LocalDate day, boolean authorised, boolean assumed) {
        state = Travel.TABLE.next(state, Command.DEPART);
        departedOn = day;
        departureAssumed = assumed;
        unauthorised = !authorised;
    }

    void returned(LocalDate day) {
        state = Travel.TABLE.next(state, Command.RETURN);
        returnedOn = day;
        overdue = false;
    }

    void overdue() {
        overdue = true;
    }

    void simply(Command command) {
        state = Travel.TABLE.next(state, command);
    }

    /** Keeps what the case said; a case that was told of later never goes back. */
    void note(CaseFact fact) {
        if (caseFact == null || caseFact.compareTo(fact) < 0) {
            caseFact = fact;
        }
    }

    /** Goes as far as the case allows, and answers whether that closed the trip. */
    boolean followCase() {
        if (caseFact == CaseFact.RECONCILED && Travel.TABLE.allows(state, Command.RECONCILE)) {
            state = Travel.TABLE.next(state, Command.RECONCILE);
        }
        return caseFact == CaseFact.CLOSED && Travel.TABLE.allows(state, Command.CLOSE) && close();
    }

    /** The case was opened again: a trip that was closed with it is closed with it anew. */
    void reopenCase() {
        caseFact = CaseFact.RECONCILED;
        if (Travel.TABLE.allows(state, Command.REOPEN)) {
            state = Travel.TABLE.next(state, Command.REOPEN);
        }
    }

    boolean close() {
        state = Travel.TABLE.next(state, Command.CLOSE);
        return true;
    }

    public boolean notYetLeft() {
        return Travel.TABLE.allows(state, Command.LAPSE);
    }

    public LocalDate today(Instant at) {
        return at.atZone(ZoneId.of(returnZone)).toLocalDate();
    }

    public boolean over(Instant at) {
        return plannedReturn.isBefore(today(at));
    }

    public Travel state() {
        return state;
    }

    boolean unauthorised() {
        return unauthorised;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public LocalDate plannedDeparture() {
        return plannedDeparture;
    }

    public LocalDate plannedReturn() {
        return plannedReturn;
    }

    public String returnZone() {
        return returnZone;
    }

    public Instant departurePassesAt() {
        return departurePassesAt;
    }

    public Instant graceEndsAt() {
        return graceEndsAt;
    }

    public @Nullable LocalDate departedOn() {
        return departedOn;
    }

    boolean departureAssumed() {
        return departureAssumed;
    }

    public @Nullable LocalDate returnedOn() {
        return returnedOn;
    }

    @Nullable
    CaseFact caseFact() {
        return caseFact;
    }
}
