package org.sojourn.debrief.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseCommand;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.problem.Invalid;

/** Adds a note to the file of a case, or one that corrects an earlier note. */
@ApplicationScoped
public class WriteNote {

    private final CaseAccess access;
    private final NoteRepository notes;
    private final FileAudit audit;
    private final InstantSource clock;

    WriteNote(CaseAccess access, NoteRepository notes, FileAudit audit, InstantSource clock) {
        this.access = access;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public NoteLine write(String caseId, String text, @Nullable UUID corrects) {
        CaseInHand hand = access.act(caseId, CaseCommand.WRITE_NOTE);
        hand.debriefCase().require(CaseCommand.WRITE_NOTE);
        if (corrects != null
                && notes.of(hand).stream().noneMatch(note -> note.id().equals(corrects))) {
            throw new Invalid("/corrects", "unknown-note", "There is no such note in this case.");
        }
        NoteLine written = notes.add(hand, text, corrects, clock.instant());
        audit.added(hand, CaseCommand.WRITE_NOTE, "case-note", written.id());
        return written;
    }
}
