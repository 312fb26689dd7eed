package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A duty officer takes up an alert, or takes note of its next step; the ladder goes on until there is a sign of life. */
@ApplicationScoped
public class ChaseCheckIn {

    private final CheckInDesk desk;

    ChaseCheckIn(CheckInDesk desk) {
        this.desk = desk;
    }

    @Transactional
    public CheckInView chase(String trip, UUID id, @Nullable String ifMatch) {
        OpenCheckIn open = desk.open(CheckInAction.CHASE, trip, id, ifMatch);
        open.checkIn().chased(open.at());
        return desk.close(open);
    }
}
