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
import org.sojourn.debrief.debriefcase.Traveller;

/** What a debriefer wrote down; it never changes, and a correction is a note of its own that names the one it corrects. */
@Entity
@Table(name = "case_note")
class Note {

    @Id
    private UUID id;

    @Embedded
    @SuppressWarnings("UnusedVariable") // row-level security reads it
    private Traveller traveller;

    @Column
    private UUID caseId;

    @Column
    private UUID authorId;

    private @Nullable UUID corrects;

    @Column
    private byte[] content;

    @Column
    private Instant writtenAt;

    protected Note() {}

    static Note of(CaseInHand hand, UUID id, byte[] sealed, @Nullable UUID corrects, Instant now) {
        Note note = new Note();
        note.id = id;
        note.traveller = hand.debriefCase().traveller();
        note.caseId = hand.debriefCase().id();
        note.authorId = hand.actor().person();
        note.corrects = corrects;
        note.content = sealed;
        note.writtenAt = now;
        return note;
    }

    UUID id() {
        return id;
    }

    UUID authorId() {
        return authorId;
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
