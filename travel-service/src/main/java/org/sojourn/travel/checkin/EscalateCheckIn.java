package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.incident.IncidentType;
import org.sojourn.travel.incident.Source;

/** A duty officer does not wait for the ladder: he raises the incident now, and says why. */
@ApplicationScoped
public class EscalateCheckIn {

    private final CheckInDesk desk;

    EscalateCheckIn(CheckInDesk desk) {
        this.desk = desk;
    }

    @Transactional
    public CheckInView escalate(String trip, UUID id, @Nullable String ifMatch, IncidentType type, String reason) {
        OpenCheckIn open = desk.open(CheckInAction.ESCALATE, trip, id, ifMatch);
        open.checkIn().escalated(open.at());
        desk.raise(open, Source.OFFICER, type, reason);
        return desk.close(open);
    }
}
