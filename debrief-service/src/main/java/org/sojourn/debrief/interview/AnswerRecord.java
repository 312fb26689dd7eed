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
import org.sojourn.debrief.debriefcase.CaseState;
import org.sojourn.platform.web.Versions;

/** The traveller answers the record of his interview: he comments on it, or stands for it as he has read it. */
@ApplicationScoped
public class AnswerRecord {

    private final CaseAccess access;
    private final AdvanceCase cases;
    private final InterviewRepository interviews;
    private final RecordRepository records;
    private final InterviewLog log;
    private final ShowInterviews show;
    private final InstantSource clock;

    AnswerRecord(
            CaseAccess access,
            AdvanceCase cases,
            InterviewRepository interviews,
            RecordRepository records,
            InterviewLog log,
            ShowInterviews show,
            InstantSource clock) {
        this.access = access;
        this.cases = cases;
        this.interviews = interviews;
        this.records = records;
        this.log = log;
        this.show = show;
        this.clock = clock;
    }

    @Transactional
    public InterviewView comment(String caseId, UUID id, String text) {
        CaseInHand hand = access.act(caseId, CaseCommand.ANSWER_INTERVIEW);
        Interview read = open(hand, id, InterviewCommand.COMMENT);
        Instant now = clock.instant();
        records.comment(hand, inForce(hand, read), text, now);
        log.written(hand, InterviewCommand.COMMENT.word(), read);
        log.tellDebriefer(hand, "case-interview-comment", now);
        return show.show(hand, read);
    }

    /** The hash names the text he has read; another one is refused. */
    @Transactional
    public InterviewView confirm(String caseId, UUID id, @Nullable String ifMatch, String hash) {
        CaseInHand hand = access.act(caseId, CaseCommand.ANSWER_INTERVIEW);
        Interview read = open(hand, id, InterviewCommand.CONFIRM);
        Versions.require(ifMatch, read.version());
        InterviewRecord record = inForce(hand, read);
        if (!record.hash().equals(hash)) {
            throw new InterviewRejected(InterviewRejected.Reason.OTHER_RECORD);
        }
        Instant now = clock.instant();
        read.advance(InterviewCommand.CONFIRM);
        records.sign(hand, record, now);
        log.written(hand, InterviewCommand.CONFIRM.word(), read);
        log.tellDebriefer(hand, "case-interview-confirmed", now);
        if (hand.debriefCase().state() == CaseState.INTERVIEW && !interviews.anyOpen(hand)) {
            cases.by(hand, CaseCommand.END_INTERVIEW);
        }
        return show.show(hand, read);
    }

    private Interview open(CaseInHand hand, UUID id, InterviewCommand command) {
        Interview found = interviews.find(hand, id);
        found.require(command);
        hand.debriefCase().require(CaseCommand.ANSWER_INTERVIEW);
        return found;
    }

    private InterviewRecord inForce(CaseInHand hand, Interview of) {
        return records.records(hand, of).getLast();
    }
}
