package org.sojourn.debrief.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;

/** Shows openings to those who review them, and to each his own. */
@ApplicationScoped
@Transactional
public class ReadBreakGlass {

    static final String OBJECT_TYPE = "break-glass";

    private final Access access;
    private final BreakGlassRepository opened;
    private final BreakGlassViews views;
    private final Audit audit;
    private final InstantSource clock;

    ReadBreakGlass(
            Access access, BreakGlassRepository opened, BreakGlassViews views, Audit audit, InstantSource clock) {
        this.access = access;
        this.opened = opened;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    public Page<BreakGlassSummary> list(Review state, Optional<Cursor> after, int limit) {
        AccessDecision decision = access.decide("break-glass:read");
        Instant now = clock.instant();
        Page<BreakGlassSummary> page = Page.of(
                        opened.list(decision, state, after, limit + 1),
                        limit,
                        last -> Cursor.of(last.reviewDueAt(), last.id()))
                .map(listed -> BreakGlassSummary.of(listed, now));
        audit.listed(decision, OBJECT_TYPE, page.items().size());
        return page;
    }

    public BreakGlassView show(UUID id) {
        AccessDecision decision = access.decide("break-glass:read");
        BreakGlass shown = opened.find(decision, id, LockModeType.NONE);
        UUID reader = decision.caller().subject();
        BreakGlassRules.requireSight(shown, reader);
        audit.read(
                decision,
                OBJECT_TYPE,
                id,
                shown.traveller().id(),
                shown.traveller().unitPath());
        return views.of(shown, reader, clock.instant());
    }
}
