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

/** What a debriefer wrote down; it never changes, and a correction is a note of its own that names the one it corrects. */
@Entity
@Table(name = "case_note")
class Note {

    @Id
    private UUID id;

    @Embedded
    private Filed filed;

    private @Nullable UUID corrects;

    @Column
    private byte[] content;

    @Column
    private Instant writtenAt;

    protected Note() {}

    static Note of(CaseInHand hand, UUID id, byte[] sealed, @Nullable UUID corrects, Instant now) {
        Note note = new Note();
        note.id = id;
        note.filed = Filed.of(hand);
        note.corrects = corrects;
        note.content = sealed;
        note.writtenAt = now;
        return note;
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

    byte[] content() {
        return content;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
