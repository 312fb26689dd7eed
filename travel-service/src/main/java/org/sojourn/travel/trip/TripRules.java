package org.sojourn.travel.trip;

import java.time.Instant;
import java.util.UUID;
import org.sojourn.travel.trip.TripRejected.Reason;

/** What refuses an action on a trip; commands and the list of allowed actions ask the same question here. */
final class TripRules {

    private TripRules() {}

    /** Refuses what the trip does not allow this person at this moment. */
    static void check(Action action, Trip trip, UUID person, Instant at) {
        switch (action) {
            case UPDATE -> requireDraft(trip);
            case SUBMIT -> {
                requireDraft(trip);
                if (trip.journey().over(at)) {
                    throw new TripRejected(Reason.TRIP_OVER);
                }
            }
            case ASK -> {
                requireAnother(trip, person);
                require(trip, Authorisation.Command.ASK);
            }
            case ANSWER -> require(trip, Authorisation.Command.ANSWER);
            case DECIDE -> {
                requireAnother(trip, person);
                require(trip, Authorisation.Command.DECIDE);
            }
            case RECUSE -> {
                requireAnother(trip, person);
                if (!trip.permit().state().authorises()) {
                    require(trip, Authorisation.Command.DECIDE);
                }
            }
            case WITHDRAW -> requireBeforeDeparture(trip, Authorisation.Command.WITHDRAW);
            case CANCEL -> requireBeforeDeparture(trip, Authorisation.Command.CANCEL);
            case UNDO -> requireUndo(trip, at);
            case DEPART -> requireDeparture(trip);
            case RETURN -> Travel.TABLE.require(trip.journey().state(), Travel.Command.RETURN);
        }
    }

    private static void require(Trip trip, Authorisation.Command command) {
        Authorisation.TABLE.require(trip.permit().state(), command);
    }

    private static void requireAnother(Trip trip, UUID person) {
        if (trip.travellerId().equals(person)) {
            throw new TripRejected(Reason.SELF_APPROVAL);
        }
    }

    /** A plan may be rewritten exactly as long as it may be submitted. */
    private static void requireDraft(Trip trip) {
        require(trip, Authorisation.Command.SUBMIT);
        if (!trip.journey().notYetLeft()) {
            throw new TripRejected(Reason.TRIP_OVER);
        }
    }

    private static void requireBeforeDeparture(Trip trip, Authorisation.Command command) {
        require(trip, command);
        if (!trip.journey().notYetLeft()) {
            throw new TripRejected(Reason.ALREADY_DEPARTED);
        }
    }

    private static void requireUndo(Trip trip, Instant at) {
        requireBeforeDeparture(trip, Authorisation.Command.UNDO);
        if (trip.permit().undoPassed(at)) {
            throw new TripRejected(Reason.UNDO_PASSED);
        }
    }

    private static void requireDeparture(Trip trip) {
        if (trip.permit().submittedAt() == null) {
            throw new TripRejected(Reason.NOT_SUBMITTED);
        }
        Travel.TABLE.require(trip.journey().state(), Travel.Command.DEPART);
        if (!trip.journey().notYetLeft() && !trip.journey().departureAssumed()) {
            throw new TripRejected(Reason.ALREADY_DEPARTED);
        }
    }
}
