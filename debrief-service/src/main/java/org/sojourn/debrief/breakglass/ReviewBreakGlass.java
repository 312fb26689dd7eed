package org.sojourn.debrief.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.web.Versions;

/** A second person says whether a glass was rightly broken, and why; who broke it is told. */
@ApplicationScoped
public class ReviewBreakGlass {

    private final Access access;
    private final BreakGlassRepository opened;
    private final BreakGlassViews views;
    private final Audit audit;
    private final Notices notices;
    private final InstantSource clock;

    ReviewBreakGlass(
            Access access,
            BreakGlassRepository opened,
            BreakGlassViews views,
            Audit audit,
            Notices notices,
            InstantSource clock) {
        this.access = access;
        this.opened = opened;
        this.views = views;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public BreakGlassView review(UUID id, @Nullable String ifMatch, Review.Verdict verdict, String reason) {
        AccessDecision decision = access.decide("break-glass:review");
        BreakGlass reviewed = opened.find(decision, id, LockModeType.PESSIMISTIC_WRITE);
        UUID reviewer = decision.caller().subject();
        BreakGlassRules.requireReview(reviewed, reviewer);
        Versions.require(ifMatch, reviewed.version());
        Instant now = clock.instant();
        reviewed.review(verdict, reviewer, opened.sealVerdict(reviewed, reason), now);
        opened.flush();
        audit.written(
                decision,
                "break-glass:review",
                ReadBreakGlass.OBJECT_TYPE,
                id,
                reviewed.traveller().id(),
                reviewed.traveller().unitPath());
        audit.read(
                decision,
                ReadBreakGlass.OBJECT_TYPE,
                id,
                reviewed.traveller().id(),
                reviewed.traveller().unitPath());
        notices.tell(reviewed.openedBy(), "break-glass-reviewed", BreakGlassViews.link(reviewed), now);
        return views.of(reviewed, reviewer, now);
    }
}
