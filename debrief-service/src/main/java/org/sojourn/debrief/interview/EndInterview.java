package org.sojourn.debrief.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.AdvanceCase;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseCommand;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.web.Versions;

/** Ends an interview that did not come about, or whose record the traveller does not confirm, and the state it kept the case in. */
@ApplicationScoped
public class EndInterview {

    private final CaseAccess access;
    private final AdvanceCase cases;
    private final InterviewRepository interviews;
    private final InterviewLog log;
    private final ShowInterviews show;
    private final InstantSource clock;

    EndInterview(
            CaseAccess access,
            AdvanceCase cases,
            InterviewRepository interviews,
            InterviewLog log,
            ShowInterviews show,
            InstantSource clock) {
        this.access = access;
        this.cases = cases;
        this.interviews = interviews;
        this.log = log;
        this.show = show;
        this.clock = clock;
    }

    /** The traveller did not come; another time can be fixed. */
    @Transactional
    public InterviewView noShow(String caseId, UUID id, @Nullable String ifMatch) {
        CaseInHand hand = access.act(caseId, CaseCommand.RECORD_INTERVIEW);
        hand.debriefCase().require(CaseCommand.RECORD_INTERVIEW);
        Interview missed = interviews.find(hand, id);
        Versions.require(ifMatch, missed.version());
        missed.advance(InterviewCommand.NO_SHOW);
        Instant now = clock.instant();
        if (now.isBefore(missed.startsAt())) {
            throw new Invalid("/startsAt", "in-future", "The interview has not begun yet.");
        }
        log.written(hand, InterviewCommand.NO_SHOW.word(), missed);
        log.tellTraveller(hand, "case-interview-missed", now);
        return show.show(hand, missed);
    }

    @Transactional
    public InterviewView cancel(String caseId, UUID id, @Nullable String ifMatch, String reason) {
        CaseInHand hand = access.act(caseId, CaseCommand.RECORD_INTERVIEW);
        Interview cancelled = end(hand, id, ifMatch, InterviewCommand.CANCEL, reason);
        log.tellTraveller(hand, "case-interview-cancelled", clock.instant());
        return show.show(hand, cancelled);
    }

    /** Goes on although the traveller has not confirmed the record in his time; that is noted, and he still may. */
    @Transactional
    public InterviewView goOn(String caseId, UUID id, @Nullable String ifMatch, String reason) {
        CaseInHand hand = access.act(caseId, CaseCommand.RECORD_INTERVIEW);
        Interview unconfirmed = end(hand, id, ifMatch, InterviewCommand.GO_ON, reason);
        log.tellTraveller(hand, "case-interview-unconfirmed", clock.instant());
        cases.by(hand, CaseCommand.END_INTERVIEW);
        return show.show(hand, unconfirmed);
    }

    /** Takes a case on to its analysis once no interview is open; answers the case's version. */
    @Transactional
    public long leave(String caseId, @Nullable String ifMatch) {
        CaseInHand hand = access.act(caseId, CaseCommand.END_INTERVIEW).atVersion(ifMatch);
        hand.debriefCase().require(CaseCommand.END_INTERVIEW);
        if (interviews.anyOpen(hand)) {
            throw new InterviewRejected(InterviewRejected.Reason.INTERVIEW_OPEN);
        }
        cases.by(hand, CaseCommand.END_INTERVIEW);
        return hand.debriefCase().version();
    }

    private Interview end(CaseInHand hand, UUID id, @Nullable String ifMatch, InterviewCommand command, String reason) {
        hand.debriefCase().require(CaseCommand.RECORD_INTERVIEW);
        Interview ended = interviews.find(hand, id);
        Versions.require(ifMatch, ended.version());
        ended.require(command);
        InterviewRules.requireTime(ended, command, clock.instant());
        ended.end(command, interviews.sealReason(ended, reason));
        log.written(hand, command.word(), ended);
        return ended;
    }
}
