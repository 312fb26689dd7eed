package org.sojourn.debrief.incidentfeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CasePart;

/** Shows what happened on the trip of a case, to its traveller and to those who see its content. */
@ApplicationScoped
public class ReadIncidents {

    private final CaseAccess access;
    private final IncidentRepository incidents;

    ReadIncidents(CaseAccess access, IncidentRepository incidents) {
        this.access = access;
        this.incidents = incidents;
    }

    @Transactional
    public List<IncidentLine> read(String caseId) {
        return incidents.of(access.read(caseId, CasePart.ACCOUNT));
    }
}
