package org.sojourn.debrief.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseCommand;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.platform.audit.Audit;

/** The traveller adds a leg or a contact that nobody had planned. */
@ApplicationScoped
public class AddPlanItem {

    private final CaseAccess access;
    private final PlanRepository items;
    private final Audit audit;
    private final InstantSource clock;

    AddPlanItem(CaseAccess access, PlanRepository items, Audit audit, InstantSource clock) {
        this.access = access;
        this.items = items;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public PlanLine add(String caseId, ItemKind kind, @Nullable Entry actual) {
        CaseInHand hand = access.act(caseId, CaseCommand.CONFIRM_PLAN);
        DebriefCase of = hand.debriefCase();
        of.require(CaseCommand.CONFIRM_PLAN);
        PlanRules.requireUnplanned(kind, Confirmation.UNPLANNED, actual);
        int last = items.of(hand).stream().mapToInt(PlanItem::sequence).max().orElse(0);
        PlanItem item = PlanItem.of(of, last + 1, kind);
        item.confirm(Confirmation.UNPLANNED, items.sealActual(item, actual), clock.instant());
        items.add(hand, item);
        items.flush();
        audit.written(
                hand.decision(), "debrief:add-plan-item", "plan-item", item.id(), of.travellerId(), of.unitPath());
        return PlanLine.of(item, items);
    }
}
