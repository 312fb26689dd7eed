package org.sojourn.debrief.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseCommand;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.audit.Audit;

/** Records who added what to the file of a case. */
@ApplicationScoped
class FileAudit {

    private final Audit audit;

    FileAudit(Audit audit) {
        this.audit = audit;
    }

    void added(CaseInHand hand, CaseCommand command, String type, UUID entry) {
        audit.written(
                hand.decision(),
                "debrief:" + command.word(),
                type,
                entry,
                hand.debriefCase().travellerId(),
                hand.debriefCase().unitPath());
    }
}
