package org.sojourn.debrief.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.Traveller;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.notice.Notices;

/** Records what was done to a referral, and who read it, where the traveller can see it. */
@ApplicationScoped
class ReferralLog {

    private static final String OBJECT_TYPE = "referral";

    private final ReferralRepository referrals;
    private final Audit audit;
    private final Notices notices;

    ReferralLog(ReferralRepository referrals, Audit audit, Notices notices) {
        this.referrals = referrals;
        this.audit = audit;
        this.notices = notices;
    }

    void written(AccessDecision decision, String action, Referral of) {
        referrals.flush();
        Traveller traveller = of.filed().traveller();
        audit.written(decision, "referral:" + action, OBJECT_TYPE, of.id(), traveller.id(), traveller.unitPath());
    }

    void read(AccessDecision decision, Referral of) {
        Traveller traveller = of.filed().traveller();
        audit.read(decision, OBJECT_TYPE, of.id(), traveller.id(), traveller.unitPath());
    }

    void listed(AccessDecision decision, int rows) {
        audit.listed(decision, OBJECT_TYPE, rows);
    }

    void tellReceiver(Referral of, String kind, Instant now) {
        notices.tell(of.receiverId(), kind, "/api/referrals/" + of.id(), now);
    }

    void tell(UUID debriefer, Referral of, String kind, Instant now) {
        notices.tell(debriefer, kind, "/api/debriefs/" + of.filed().caseId() + "/referrals", now);
    }
}
