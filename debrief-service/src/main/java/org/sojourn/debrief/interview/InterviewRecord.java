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

/** A record as it was released, sealed; it never changes, and the next version stands beside it. */
@Entity
@Table(name = "interview_record")
class InterviewRecord {

    @Id
    private UUID id;

    @Embedded
    private Filed filed;

    @Column
    private UUID interviewId;

    @Column
    private int number;

    @Column
    private byte[] content;

    @Column
    private String hash;

    @Column
    private Instant releasedAt;

    protected InterviewRecord() {}

    static InterviewRecord of(CaseInHand hand, UUID id, RecordText text, byte[] sealed, String hash, Instant now) {
        InterviewRecord released = new InterviewRecord();
        released.id = id;
        released.filed = Filed.of(hand);
        released.interviewId = text.interview();
        released.number = text.number();
        released.content = sealed;
        released.hash = hash;
        released.releasedAt = now;
        return released;
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

    String hash() {
        return hash;
    }

    Instant releasedAt() {
        return releasedAt;
    }
}
