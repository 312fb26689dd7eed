package org.sojourn.travel.legalhold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.trip.Permissions;

/** Lifts a hold, with a reason. */
@ApplicationScoped
public class LiftLegalHold {

    private final Access access;
    private final LegalHoldRepository holds;
    private final LegalHoldViews views;
    private final Audit audit;
    private final InstantSource clock;

    LiftLegalHold(Access access, LegalHoldRepository holds, LegalHoldViews views, Audit audit, InstantSource clock) {
        this.access = access;
        this.holds = holds;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public LegalHoldView lift(UUID id, @Nullable String ifMatch, String reason) {
        AccessDecision by = access.decide(Permissions.HOLD);
        LegalHold hold = holds.get(by, id);
        Versions.require(ifMatch, hold.version());
        hold.lift(by.caller().subject(), views.lifted(id, reason), clock.instant());
        holds.flush();
        audit.written(by, "legal-hold:lift", "legal-hold", id, hold.personId(), hold.unitPath());
        return views.of(hold);
    }
}
