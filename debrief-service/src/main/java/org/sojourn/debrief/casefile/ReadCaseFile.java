package org.sojourn.debrief.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CasePart;

/** Opens the notes and findings of a case to those who work on it. */
@ApplicationScoped
@Transactional
public class ReadCaseFile {

    private final CaseAccess access;
    private final NoteRepository notes;
    private final FindingRepository findings;

    ReadCaseFile(CaseAccess access, NoteRepository notes, FindingRepository findings) {
        this.access = access;
        this.notes = notes;
        this.findings = findings;
    }

    public List<NoteLine> notes(String caseId) {
        return notes.of(access.read(caseId, CasePart.FILE));
    }

    public List<FindingLine> findings(String caseId) {
        return findings.of(access.read(caseId, CasePart.FILE));
    }
}
