package org.sojourn.debrief.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sojourn.debrief.debriefcase.CaseInHand;

/** Tells, for what builds on the plan, what was planned and all that the traveller ever said of it. */
@ApplicationScoped
public class PlanHistory {

    private final PlanRepository items;

    PlanHistory(PlanRepository items) {
        this.items = items;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public List<LineHistory> of(CaseInHand hand) {
        return items.of(hand).stream().map(item -> history(hand, item)).toList();
    }

    private LineHistory history(CaseInHand hand, PlanItem item) {
        List<Said> said = new ArrayList<>(items.earlier(hand, item));
        Confirmation latest = item.confirmation();
        Instant at = item.confirmedAt();
        if (latest != null && at != null) {
            said.add(new Said(latest, items.actual(item), at));
        }
        return new LineHistory(item.id(), item.kind(), items.planned(item), said);
    }
}
