package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records what phoning the emergency contact brought; that the contact believes him safe ends nothing by itself. */
@ApplicationScoped
public class CallContact {

    private final CheckInDesk desk;
    private final CallTable calls;
    private final WatchNotices notices;

    CallContact(CheckInDesk desk, CallTable calls, WatchNotices notices) {
        this.desk = desk;
        this.calls = calls;
        this.notices = notices;
    }

    @Transactional
    public CheckInView call(
            String trip, UUID id, @Nullable String ifMatch, CallOutcome outcome, @Nullable String note) {
        OpenCheckIn open = desk.open(CheckInAction.CONTACT, trip, id, ifMatch);
        calls.add(open.by(), open.checkIn(), outcome, note, open.at());
        notices.tell(open.trip().travellerId(), open.trip().reference(), "emergency-contact-called", open.at());
        return desk.close(open);
    }
}
