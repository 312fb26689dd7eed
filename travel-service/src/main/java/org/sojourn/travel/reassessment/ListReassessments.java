package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;
import org.sojourn.travel.reassessment.ReassessmentIndex.Filter;
import org.sojourn.travel.trip.ListView;
import org.sojourn.travel.trip.Permissions;

/** Lists what guidance asks of the caller himself, or of others in his unit; the latter leaves one entry per page. */
@ApplicationScoped
public class ListReassessments {

    private final Access access;
    private final ReassessmentIndex index;
    private final Audit audit;

    ListReassessments(Access access, ReassessmentIndex index, Audit audit) {
        this.access = access;
        this.index = index;
        this.audit = audit;
    }

    /** The nearest deadline first; empty for a caller without a role that counts for others. */
    @Transactional
    public Page<ReassessmentItem> list(
            ListView view,
            @Nullable ReassessmentState state,
            @Nullable String advisory,
            Optional<Cursor> cursor,
            int limit) {
        AccessDecision decision = access.decide(Permissions.REASSESSMENT);
        Page<ReassessmentItem> page =
                index.page(decision, view == ListView.OWN, new Filter(state, advisory), cursor, limit);
        if (view == ListView.UNIT) {
            audit.listed(decision, "reassessment", page.items().size());
        }
        return page;
    }
}
