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
import org.sojourn.platform.id.Ids;

/** Somebody stands for the text of a record, named by its hash. */
@Entity
@Table(name = "interview_signature")
class InterviewSignature {

    @Id
    private UUID id;

    @Embedded
    private Filed filed;

    @Column
    private UUID interviewId;

    @Column(name = "record")
    private int number;

    @Column
    private String hash;

    @Column
    private Instant signedAt;

    protected InterviewSignature() {}

    static InterviewSignature of(CaseInHand hand, InterviewRecord record, Instant now) {
        InterviewSignature signature = new InterviewSignature();
        signature.id = Ids.next();
        signature.filed = Filed.of(hand);
        signature.interviewId = record.interviewId();
        signature.number = record.number();
        signature.hash = record.hash();
        signature.signedAt = now;
        return signature;
    }

    UUID interviewId() {
        return interviewId;
    }

    UUID signer() {
        return filed.authorId();
    }

    int number() {
        return number;
    }

    String hash() {
        return hash;
    }

    Instant signedAt() {
        return signedAt;
    }
}
