package org.sojourn.debrief.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.Filed;

/** What a debriefer found, graded; it never changes, and a correction takes its place without removing it. */
@Entity
@Table(name = "finding")
class Finding {

    @Id
    private UUID id;

    @Embedded
    private Filed filed;

    private @Nullable UUID corrects;

    @Embedded
    private Grade grade;

    @Column
    private byte[] content;

    @Column
    private Instant recordedAt;

    protected Finding() {}

    static Finding of(CaseInHand hand, UUID id, Grade grade, byte[] sealed, @Nullable UUID corrects, Instant now) {
        Finding finding = new Finding();
        finding.id = id;
        finding.filed = Filed.of(hand);
        finding.corrects = corrects;
        finding.grade = grade;
        finding.content = sealed;
        finding.recordedAt = now;
        return finding;
    }

    UUID id() {
        return id;
    }

    UUID authorId() {
        return filed.authorId();
    }

    @Nullable
    UUID corrects() {
        return corrects;
    }

    Grade grade() {
        return grade;
    }

    byte[] content() {
        return content;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
