package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;

/** Lists cases by due date: a traveller's own, or a queue of the caller's units. */
@ApplicationScoped
@Transactional
public class ListCases {

    private final Access access;
    private final CaseRepository cases;
    private final Audit audit;
    private final InstantSource clock;

    ListCases(Access access, CaseRepository cases, Audit audit, InstantSource clock) {
        this.access = access;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    public Page<CaseSummary> own(Optional<Cursor> after, int limit) {
        AccessDecision decision = access.decide("debrief:read");
        return page(cases.own(decision, after, limit + 1), limit, CaseSummary::own);
    }

    public Page<CaseSummary> queue(CaseQueue queue, Optional<Cursor> after, int limit) {
        AccessDecision decision = access.decide("debrief:queue");
        Page<CaseSummary> page = page(cases.queue(decision, queue, after, limit + 1), limit, CaseSummary::ofOthers);
        audit.listed(decision, CaseAccess.OBJECT_TYPE, page.items().size());
        return page;
    }

    private Page<CaseSummary> page(
            List<DebriefCase> read, int limit, BiFunction<DebriefCase, Instant, CaseSummary> shown) {
        Instant now = clock.instant();
        return Page.of(read, limit, last -> Cursor.of(last.term().dueAt(), last.id()))
                .map(listed -> shown.apply(listed, now));
    }
}
