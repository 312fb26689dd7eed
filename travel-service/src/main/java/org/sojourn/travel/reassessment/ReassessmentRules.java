package org.sojourn.travel.reassessment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.reassessment.ReassessmentRejected.Reason;
import org.sojourn.travel.trip.Travel;
import org.sojourn.travel.trip.Trip;

/** What refuses an action on a reassessment; commands and the list of allowed actions ask the same question here. */
final class ReassessmentRules {

    private ReassessmentRules() {}

    /** `trip` is empty where the reassessment is about an invitation. */
    static void check(ReassessmentAction action, Reassessment task, @Nullable Trip trip, UUID person) {
        switch (action) {
            case CONFIRM -> {
                requireAnother(task, person);
                ReassessmentState.TABLE.require(task.state(), action.command());
                if (trip != null && !trip.permit().state().authorises() && !away(trip)) {
                    throw new ReassessmentRejected(Reason.UNDECIDED);
                }
            }
            case ALTER -> {
                requireTrip(trip);
                ReassessmentState.TABLE.require(task.state(), action.command());
            }
            case CANCEL -> {
                Trip present = requireTrip(trip);
                ReassessmentState.TABLE.require(task.state(), action.command());
                if (!present.journey().notYetLeft()) {
                    throw new ReassessmentRejected(Reason.ALREADY_DEPARTED);
                }
            }
            case RECALL -> {
                requireAnother(task, person);
                Trip present = requireTrip(trip);
                ReassessmentState.TABLE.require(task.state(), action.command());
                if (!away(present)) {
                    throw new ReassessmentRejected(Reason.NOT_AWAY);
                }
            }
            case DECLINE -> {
                if (task.subject() != Subject.INVITATION) {
                    throw new ReassessmentRejected(Reason.NOT_ABOUT_AN_INVITATION);
                }
                ReassessmentState.TABLE.require(task.state(), action.command());
            }
        }
    }

    private static boolean away(Trip trip) {
        return trip.journey().state() == Travel.AWAY;
    }

    private static Trip requireTrip(@Nullable Trip trip) {
        if (trip == null) {
            throw new ReassessmentRejected(Reason.NOT_ABOUT_A_TRIP);
        }
        return trip;
    }

    private static void requireAnother(Reassessment task, UUID person) {
        if (task.travellerId().equals(person)) {
            throw new ReassessmentRejected(Reason.SELF_APPROVAL);
        }
    }
}
