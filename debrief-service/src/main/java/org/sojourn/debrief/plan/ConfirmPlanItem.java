package org.sojourn.debrief.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseCommand;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.ReconcileCase;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.web.Versions;

/** The traveller confirms one line of his plan, corrects it, or says that it did not happen; the last one reconciles the case. */
@ApplicationScoped
public class ConfirmPlanItem {

    private final CaseAccess access;
    private final PlanRepository items;
    private final ReconcileCase reconcile;
    private final Audit audit;
    private final InstantSource clock;

    ConfirmPlanItem(
            CaseAccess access, PlanRepository items, ReconcileCase reconcile, Audit audit, InstantSource clock) {
        this.access = access;
        this.items = items;
        this.reconcile = reconcile;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public PlanLine confirm(
            String caseId, UUID itemId, @Nullable String ifMatch, Confirmation said, @Nullable Entry actual) {
        CaseInHand hand = access.act(caseId, CaseCommand.CONFIRM_PLAN);
        PlanItem item = items.find(hand, itemId);
        Versions.require(ifMatch, item.version());
        hand.debriefCase().require(CaseCommand.CONFIRM_PLAN);
        require(item, said, actual);
        Instant now = clock.instant();
        items.keep(hand, item);
        item.confirm(said, items.sealActual(item, actual), now);
        items.flush();
        if (items.of(hand).stream().allMatch(line -> line.confirmation() != null)) {
            reconcile.reconcile(hand, now);
        }
        audit.written(
                hand.decision(),
                "debrief:confirm-plan",
                "plan-item",
                itemId,
                hand.debriefCase().travellerId(),
                hand.debriefCase().unitPath());
        return PlanLine.of(item, items);
    }

    private static void require(PlanItem item, Confirmation said, @Nullable Entry actual) {
        if (item.planned() == null) {
            PlanRules.requireUnplanned(item.kind(), said, actual);
        } else {
            PlanRules.require(item.kind(), said, actual);
        }
    }
}
