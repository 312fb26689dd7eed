package org.sojourn.debrief.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseCommand;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.DueRule;
import org.sojourn.platform.web.Versions;

/** The debriefer releases the record of an interview, or a new version of it, and stands for it; the traveller is told. */
@ApplicationScoped
public class RecordInterview {

    private final CaseAccess access;
    private final InterviewRepository interviews;
    private final RecordRepository records;
    private final InterviewConfig config;
    private final InterviewLog log;
    private final ShowInterviews show;
    private final InstantSource clock;

    RecordInterview(
            CaseAccess access,
            InterviewRepository interviews,
            RecordRepository records,
            InterviewConfig config,
            InterviewLog log,
            ShowInterviews show,
            InstantSource clock) {
        this.access = access;
        this.interviews = interviews;
        this.records = records;
        this.config = config;
        this.log = log;
        this.show = show;
        this.clock = clock;
    }

    @Transactional
    public InterviewView record(String caseId, UUID id, @Nullable String ifMatch, Account account) {
        CaseInHand hand = access.act(caseId, CaseCommand.RECORD_INTERVIEW);
        hand.debriefCase().require(CaseCommand.RECORD_INTERVIEW);
        Interview held = interviews.find(hand, id);
        Versions.require(ifMatch, held.version());
        Instant now = clock.instant();
        DueRule rule = hand.debriefCase().dueRule();
        Instant until = rule.businessDaysAfter(now, config.confirmDays());
        held.record(until, rule.lastDayBefore(until));
        InterviewRules.requireAccount(account, now);
        records.sign(hand, records.release(hand, held, account, now), now);
        log.written(hand, InterviewCommand.RECORD.word(), held);
        log.tellTraveller(hand, "case-interview-record", now);
        return show.show(hand, held);
    }
}
