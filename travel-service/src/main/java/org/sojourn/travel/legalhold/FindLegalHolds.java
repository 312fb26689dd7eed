package org.sojourn.travel.legalhold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;
import org.sojourn.travel.trip.Permissions;

/** Shows holds. Who read one is known to auditors and not to its person, who would learn of it so. */
@ApplicationScoped
public class FindLegalHolds {

    private final Access access;
    private final LegalHoldRepository holds;
    private final LegalHoldViews views;
    private final Audit audit;

    FindLegalHolds(Access access, LegalHoldRepository holds, LegalHoldViews views, Audit audit) {
        this.access = access;
        this.holds = holds;
        this.views = views;
        this.audit = audit;
    }

    @Transactional
    public LegalHoldView find(UUID id) {
        AccessDecision by = access.decide(Permissions.HOLDS);
        LegalHold hold = holds.get(by, id);
        audit.written(by, "legal-hold:read", "legal-hold", id, null, hold.unitPath());
        return views.of(hold);
    }

    @Transactional
    public Page<LegalHoldItem> list(@Nullable LegalHoldState state, Optional<Cursor> cursor, int limit) {
        AccessDecision by = access.decide(Permissions.HOLDS);
        Page<LegalHoldItem> page = Page.of(
                holds.page(by, state, cursor, limit).stream()
                        .map(hold -> new LegalHoldItem(hold.id(), hold.state(), hold.setAt()))
                        .toList(),
                limit,
                item -> Cursor.of(item.setAt(), item.id()));
        audit.listed(by, "legal-hold", page.items().size());
        return page;
    }
}
