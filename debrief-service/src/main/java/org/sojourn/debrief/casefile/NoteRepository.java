package org.sojourn.debrief.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.id.Ids;

/** The notes of cases, sealed under the case's key; the database lets nobody change one. */
@ApplicationScoped
class NoteRepository {

    private static final Column CONTENT = new Column("case_note", "content");

    private final EntityManager rows;
    private final FieldCipher cipher;

    NoteRepository(EntityManager rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    NoteLine add(CaseInHand hand, String text, @Nullable UUID corrects, Instant now) {
        UUID id = Ids.next();
        byte[] sealed = cipher.seal(hand.debriefCase().id(), CONTENT, id, text);
        Note note = Note.of(hand, id, sealed, corrects, now);
        rows.persist(note);
        return line(hand, note);
    }

    List<NoteLine> of(CaseInHand hand) {
        return rows.createQuery("from Note n where n.filed.caseId = :case order by n.id", Note.class)
                .setParameter("case", hand.debriefCase().id())
                .getResultStream()
                .map(note -> line(hand, note))
                .toList();
    }

    private NoteLine line(CaseInHand hand, Note note) {
        String text = cipher.open(hand.debriefCase().id(), CONTENT, note.id(), note.content());
        return new NoteLine(note.id(), note.authorId(), text, note.corrects(), note.writtenAt());
    }
}
