package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.travel.trip.EmergencyContact;
import org.sojourn.travel.trip.EmergencyContacts;

/** Shows a duty officer whom to phone, once the ladder has come to it; the traveller sees who looked, and is told. */
@ApplicationScoped
public class RevealContact {

    private final CheckInDesk desk;
    private final EmergencyContacts contacts;
    private final WatchNotices notices;

    RevealContact(CheckInDesk desk, EmergencyContacts contacts, WatchNotices notices) {
        this.desk = desk;
        this.contacts = contacts;
        this.notices = notices;
    }

    @Transactional
    public EmergencyContact reveal(String trip, UUID id) {
        OpenCheckIn open = desk.open(CheckInAction.REVEAL_CONTACT, trip, id, true);
        EmergencyContact contact = contacts.reveal(open.by(), open.trip()).orElseThrow(NotFound::new);
        notices.tell(open.trip().travellerId(), open.trip().reference(), "emergency-contact-revealed", open.at());
        return contact;
    }
}
