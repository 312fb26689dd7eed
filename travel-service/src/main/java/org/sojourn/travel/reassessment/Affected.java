package org.sojourn.travel.reassessment;

import java.util.UUID;
import org.sojourn.travel.invitation.Invitation;
import org.sojourn.travel.trip.Trip;

/** The trip or invitation that guidance is about, and whose it is. */
record Affected(Subject subject, UUID id, UUID travellerId, String unitPath) {

    static Affected of(Trip trip) {
        return new Affected(Subject.TRIP, trip.id(), trip.travellerId(), trip.unitPath());
    }

    static Affected of(Invitation invitation) {
        return new Affected(Subject.INVITATION, invitation.id(), invitation.travellerId(), invitation.unitPath());
    }

    static Affected of(Reassessment task) {
        return new Affected(task.subject(), task.objectId(), task.travellerId(), task.unitPath());
    }
}
