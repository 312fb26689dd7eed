package org.sojourn.travel.erasure;

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
import org.sojourn.travel.trip.ListView;
import org.sojourn.travel.trip.Permissions;

/** Shows erasures to whom they concern and to who handles them; reading another's leaves an entry that he can see. */
@ApplicationScoped
public class FindErasures {

    private final Access access;
    private final ErasureRepository erasures;
    private final ErasureViews views;
    private final Audit audit;

    FindErasures(Access access, ErasureRepository erasures, ErasureViews views, Audit audit) {
        this.access = access;
        this.erasures = erasures;
        this.views = views;
        this.audit = audit;
    }

    @Transactional
    public ErasureView find(UUID id) {
        AccessDecision by = access.decide(Permissions.ERASURES);
        Erasure erasure = erasures.get(by, id);
        audit.read(by, "erasure", id, erasure.personId(), erasure.unitPath());
        return views.of(by, erasure);
    }

    @Transactional
    public Page<ErasureItem> list(ListView view, @Nullable ErasureState state, Optional<Cursor> cursor, int limit) {
        AccessDecision by = access.decide(Permissions.ERASURES);
        Page<ErasureItem> page = Page.of(
                erasures.page(by, view, state, cursor, limit).stream()
                        .map(erasure -> new ErasureItem(erasure.id(), erasure.state(), erasure.requestedAt()))
                        .toList(),
                limit,
                item -> Cursor.of(item.requestedAt(), item.id()));
        if (view == ListView.UNIT) {
            audit.listed(by, "erasure", page.items().size());
        }
        return page;
    }
}
