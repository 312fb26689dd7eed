package org.sojourn.debrief.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.AdvanceCase;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseCommand;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.web.Versions;

/** Fixes when and where a traveller is interviewed, or fixes it anew, and tells all who are to come. */
@ApplicationScoped
public class ScheduleInterview {

    private final CaseAccess access;
    private final AdvanceCase cases;
    private final InterviewRepository interviews;
    private final Debriefers debriefers;
    private final InterviewLog log;
    private final ShowInterviews show;
    private final InstantSource clock;

    ScheduleInterview(
            CaseAccess access,
            AdvanceCase cases,
            InterviewRepository interviews,
            Debriefers debriefers,
            InterviewLog log,
            ShowInterviews show,
            InstantSource clock) {
        this.access = access;
        this.cases = cases;
        this.interviews = interviews;
        this.debriefers = debriefers;
        this.log = log;
        this.show = show;
        this.clock = clock;
    }

    /** A second interview waits until the first has ended. */
    @Transactional
    public InterviewView schedule(String caseId, Appointment at) {
        CaseInHand hand = access.act(caseId, CaseCommand.SCHEDULE_INTERVIEW);
        hand.debriefCase().require(CaseCommand.SCHEDULE_INTERVIEW);
        if (interviews.anyOpen(hand)) {
            throw new InterviewRejected(InterviewRejected.Reason.INTERVIEW_OPEN);
        }
        Interview scheduled = Interview.of(hand);
        appoint(hand, scheduled, at);
        interviews.add(hand, scheduled);
        cases.by(hand, CaseCommand.SCHEDULE_INTERVIEW);
        return told(hand, scheduled, "schedule");
    }

    @Transactional
    public InterviewView reschedule(String caseId, UUID id, @Nullable String ifMatch, Appointment at) {
        CaseInHand hand = access.act(caseId, CaseCommand.RECORD_INTERVIEW);
        hand.debriefCase().require(CaseCommand.RECORD_INTERVIEW);
        Interview moved = interviews.find(hand, id);
        Versions.require(ifMatch, moved.version());
        moved.advance(InterviewCommand.RESCHEDULE);
        appoint(hand, moved, at);
        return told(hand, moved, InterviewCommand.RESCHEDULE.word());
    }

    private void appoint(CaseInHand hand, Interview interview, Appointment at) {
        InterviewRules.requireAppointment(at, clock.instant());
        List<UUID> leading = debriefers.of(hand, at.debriefers());
        interview.appoint(at, leading, interviews.sealVenue(interview, at.venue()));
        cases.involve(hand, leading);
    }

    private InterviewView told(CaseInHand hand, Interview interview, String action) {
        log.written(hand, action, interview);
        log.tellOfAppointment(hand, interview, clock.instant());
        return show.show(hand, interview);
    }
}
