package org.sojourn.debrief.questionnaire;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.debrief.debriefcase.Traveller;
import org.sojourn.platform.id.Ids;

/** What the traveller answers to one question, sealed; its versions begin with 1. */
@Entity
@Table(name = "answer")
class Answer {

    @Id
    private UUID id;

    @Embedded
    @SuppressWarnings("UnusedVariable") // row-level security reads it
    private Traveller traveller;

    @Column
    private UUID caseId;

    @Column
    private String question;

    @Column
    private byte[] content;

    @Column
    private Instant answeredAt;

    @Version
    private long version;

    protected Answer() {}

    static Answer to(String question, DebriefCase of) {
        Answer answer = new Answer();
        answer.id = Ids.next();
        answer.traveller = of.traveller();
        answer.caseId = of.id();
        answer.question = question;
        answer.version = 1;
        return answer;
    }

    void give(byte[] sealed, Instant now) {
        content = sealed;
        answeredAt = now;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String question() {
        return question;
    }

    byte[] content() {
        return content;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    long version() {
        return version;
    }
}
