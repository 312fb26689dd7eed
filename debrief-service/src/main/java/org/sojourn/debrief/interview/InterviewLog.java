package org.sojourn.debrief.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.sojourn.debrief.debriefcase.CaseFacts;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.CaseLink;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.notice.Notices;

/** Records what was done to an interview, and tells those whom it concerns. */
@ApplicationScoped
class InterviewLog {

    private final InterviewRepository interviews;
    private final Audit audit;
    private final Notices notices;

    InterviewLog(InterviewRepository interviews, Audit audit, Notices notices) {
        this.interviews = interviews;
        this.audit = audit;
        this.notices = notices;
    }

    void written(CaseInHand hand, String action, Interview of) {
        interviews.flush();
        DebriefCase in = hand.debriefCase();
        audit.written(hand.decision(), "interview:" + action, "interview", of.id(), in.travellerId(), in.unitPath());
    }

    void tellTraveller(CaseInHand hand, String kind, Instant now) {
        notices.tell(hand.debriefCase().travellerId(), kind, link(hand), now);
    }

    void tellDebriefer(CaseInHand hand, String kind, Instant now) {
        UUID debriefer = hand.debriefCase().debrieferId();
        if (debriefer != null) {
            notices.tell(debriefer, kind, link(hand), now);
        }
    }

    /** All who are to come, except whoever has just fixed the time. */
    void tellOfAppointment(CaseInHand hand, Interview of, Instant now) {
        Stream.concat(Stream.of(hand.debriefCase().travellerId()), of.debriefers().stream())
                .filter(person -> !hand.actor().is(person))
                .forEach(person -> notices.tell(person, "case-interview", link(hand), now));
    }

    void remindTraveller(Interview of, Instant now) {
        notices.tell(of.travellerId(), "case-interview-record-due", link(of), now);
    }

    /** Nobody holds a case that was given back; whoever led the interview knows of it. */
    void tellOfSilence(Interview of, CaseFacts.Fact in, Instant now) {
        UUID debriefer = in.debrieferId();
        notices.tell(
                debriefer == null ? of.debriefers().getFirst() : debriefer, "case-interview-unanswered", link(of), now);
    }

    private static String link(Interview of) {
        return "/api/debriefs/" + of.caseId() + "/interviews";
    }

    private static String link(CaseInHand hand) {
        return CaseLink.to(hand.debriefCase()) + "/interviews";
    }
}
