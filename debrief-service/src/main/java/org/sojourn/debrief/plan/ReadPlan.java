package org.sojourn.debrief.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.CasePart;

/** Shows a plan beside what really happened. */
@ApplicationScoped
public class ReadPlan {

    private final CaseAccess access;
    private final PlanRepository items;

    ReadPlan(CaseAccess access, PlanRepository items) {
        this.access = access;
        this.items = items;
    }

    @Transactional
    public List<PlanLine> read(String caseId) {
        CaseInHand hand = access.read(caseId, CasePart.ACCOUNT);
        return items.of(hand).stream().map(item -> PlanLine.of(item, items)).toList();
    }
}
