package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the traveller for information; the assessment waits for the answer. */
@ApplicationScoped
public class AskTraveller {

    private final TripDesk desk;
    private final InquiryTable inquiries;
    private final TripNotices notices;

    AskTraveller(TripDesk desk, InquiryTable inquiries, TripNotices notices) {
        this.desk = desk;
        this.inquiries = inquiries;
        this.notices = notices;
    }

    @Transactional
    public TripView ask(String idOrReference, @Nullable String ifMatch, String question) {
        OpenTrip open = desk.open(Action.ASK, idOrReference, ifMatch);
        List<TripEvent> facts = open.trip().follow(Authorisation.Command.ASK, open.at());
        inquiries.ask(open.by(), open.trip(), question, open.at());
        notices.tellTraveller(open.trip(), "trip-information-requested", open.at());
        return desk.close(open, facts);
    }
}
