package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A duty officer who has taken an alert up vouches that the traveller is safe, and says how he knows. */
@ApplicationScoped
public class ResolveCheckIn {

    private final CheckInDesk desk;
    private final CheckInSecrets secrets;
    private final WatchNotices notices;

    ResolveCheckIn(CheckInDesk desk, CheckInSecrets secrets, WatchNotices notices) {
        this.desk = desk;
        this.secrets = secrets;
        this.notices = notices;
    }

    @Transactional
    public CheckInView resolve(String trip, UUID id, @Nullable String ifMatch, String reason) {
        OpenCheckIn open = desk.open(CheckInAction.RESOLVE, trip, id, ifMatch);
        open.checkIn().resolved(open.person(), secrets.resolution(open.checkIn(), reason), open.at());
        notices.tell(open.trip().travellerId(), open.trip().reference(), "check-in-resolved", open.at());
        return desk.close(open);
    }
}
