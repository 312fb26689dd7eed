package org.sojourn.debrief.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sojourn.debrief.debriefcase.CaseState;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.platform.access.AccessDecision;

/** Fills new cases with the plans of their trips, for the travellers to confirm or correct. */
@ApplicationScoped
public class DrawUpPlan {

    private final PlanRepository items;

    DrawUpPlan(PlanRepository items) {
        this.items = items;
    }

    /** Fills several cases, each with the plan in its place. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void draw(AccessDecision system, List<DebriefCase> cases, List<Plan> plans) {
        items.prepare(cases.stream().map(DebriefCase::id).toList());
        for (int i = 0; i < cases.size(); i++) {
            draw(system, cases.get(i), plans.get(i));
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void draw(AccessDecision system, DebriefCase of, Plan plan) {
        int sequence = 0;
        for (Leg leg : plan.legs()) {
            items.add(system, PlanItem.of(of, ++sequence, ItemKind.LEG), Entry.of(leg));
        }
        sequence = add(system, of, ItemKind.HOST, plan.hosts(), sequence);
        add(system, of, ItemKind.CONTACT, plan.contacts(), sequence);
    }

    /** Adds whom the traveller planned to meet to a plan that was drawn up before that was known. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void complete(AccessDecision system, DebriefCase of, Plan plan) {
        List<PlanItem> drawn = items.of(system, of.id());
        boolean without = drawn.stream().allMatch(item -> item.kind() == ItemKind.LEG);
        if (without && of.state() == CaseState.AWAITING_TRAVELLER) {
            int last = drawn.stream().mapToInt(PlanItem::sequence).max().orElse(0);
            last = add(system, of, ItemKind.HOST, plan.hosts(), last);
            add(system, of, ItemKind.CONTACT, plan.contacts(), last);
        }
    }

    private int add(AccessDecision system, DebriefCase of, ItemKind kind, List<Contact> people, int last) {
        int sequence = last;
        for (Contact person : people) {
            items.add(system, PlanItem.of(of, ++sequence, kind), Entry.of(person));
        }
        return sequence;
    }

    /** What was declared before the trip. */
    public record Plan(List<Leg> legs, List<Contact> hosts, List<Contact> contacts) {}
}
