package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers the open question; the assessment goes on. */
@ApplicationScoped
public class AnswerInquiry {

    private final TripDesk desk;
    private final InquiryTable inquiries;
    private final TripNotices notices;

    AnswerInquiry(TripDesk desk, InquiryTable inquiries, TripNotices notices) {
        this.desk = desk;
        this.inquiries = inquiries;
        this.notices = notices;
    }

    @Transactional
    public TripView answer(String idOrReference, @Nullable String ifMatch, String answer) {
        OpenTrip open = desk.open(Action.ANSWER, idOrReference, ifMatch);
        List<TripEvent> facts = open.trip().follow(Authorisation.Command.ANSWER, open.at());
        UUID asker = inquiries.answer(open.by(), open.trip(), answer, open.at());
        notices.tell(asker, open.trip(), "trip-information-given", open.at());
        return desk.close(open, facts);
    }
}
