package org.sojourn.debrief.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.Filed;

/** What the traveller says of a record, sealed; only ever added. */
@Entity
@Table(name = "interview_comment")
class InterviewComment {

    @Id
    private UUID id;

    @Embedded
    private Filed filed;

    @Column
    private UUID interviewId;

    @Column(name = "record")
    private int number;

    @Column
    private byte[] content;

    @Column
    private Instant writtenAt;

    protected InterviewComment() {}

    static InterviewComment of(CaseInHand hand, UUID id, InterviewRecord record, byte[] sealed, Instant now) {
        InterviewComment comment = new InterviewComment();
        comment.id = id;
        comment.filed = Filed.of(hand);
        comment.interviewId = record.interviewId();
        comment.number = record.number();
        comment.content = sealed;
        comment.writtenAt = now;
        return comment;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return filed.caseId();
    }

    UUID interviewId() {
        return interviewId;
    }

    int number() {
        return number;
    }

    byte[] content() {
        return content;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
