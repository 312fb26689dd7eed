package org.sojourn.travel.trip;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.access.Units;

/** How much of a trip somebody sees. */
public enum Sight {
    /** The traveller: everything. */
    OWN,
    /** Security and duty officers, who must be able to reach people: everything. */
    OFFICE,
    /** Approvers: everything but the emergency contact. */
    ASSESSOR,
    /** The traveller's supervisor: dates and places. */
    PLACES,
    NONE;

    /** A role counts in its holder's unit and below; a supervisor sees his own staff alone, and nobody what another never filed. */
    static Sight of(Caller caller, Trip trip, @Nullable UUID supervisor) {
        if (caller.subject().equals(trip.travellerId())) {
            return OWN;
        }
        if (trip.permit().submittedAt() == null || !Units.within(trip.unitPath(), caller.unit())) {
            return NONE;
        }
        if (caller.roles().contains(Role.SECURITY_OFFICER) || caller.roles().contains(Role.DUTY_OFFICER)) {
            return OFFICE;
        }
        if (caller.roles().contains(Role.APPROVER)) {
            return ASSESSOR;
        }
        return caller.roles().contains(Role.SUPERVISOR) && caller.subject().equals(supervisor) ? PLACES : NONE;
    }

    boolean emergencyContact() {
        return this == OWN || this == OFFICE;
    }

    public boolean content() {
        return this == OWN || this == OFFICE || this == ASSESSOR;
    }
}
