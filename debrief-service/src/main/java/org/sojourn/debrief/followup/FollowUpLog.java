package org.sojourn.debrief.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.Traveller;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.notice.Notices;

/** Records what was done to a follow-up, and tells those whom it concerns. */
@ApplicationScoped
class FollowUpLog {

    private static final String OBJECT_TYPE = "follow-up";

    private final FollowUpRepository followUps;
    private final Audit audit;
    private final Notices notices;

    FollowUpLog(FollowUpRepository followUps, Audit audit, Notices notices) {
        this.followUps = followUps;
        this.audit = audit;
        this.notices = notices;
    }

    void written(AccessDecision decision, String action, FollowUp of) {
        followUps.flush();
        Traveller traveller = of.filed().traveller();
        audit.written(decision, "follow-up:" + action, OBJECT_TYPE, of.id(), traveller.id(), traveller.unitPath());
    }

    void read(AccessDecision decision, FollowUp of) {
        Traveller traveller = of.filed().traveller();
        audit.read(decision, OBJECT_TYPE, of.id(), traveller.id(), traveller.unitPath());
    }

    void listed(AccessDecision decision, int rows) {
        audit.listed(decision, OBJECT_TYPE, rows);
    }

    void tellOwner(FollowUp of, String kind, Instant now) {
        notices.tell(of.ownerId(), kind, "/api/follow-ups/" + of.id(), now);
    }

    void tell(UUID debriefer, FollowUp of, String kind, Instant now) {
        notices.tell(debriefer, kind, "/api/debriefs/" + of.filed().caseId() + "/follow-ups", now);
    }
}
