package org.sojourn.travel.policy;

import java.util.List;

/** What the policy says about one input, with the rules that decided it. */
public record PolicyAnswer(
        ObligationMode mode,
        Risk risk,
        Clearance clearance,
        int leadTimeDays,
        boolean late,
        String decisiveLevel,
        List<Rule> rules,
        List<Requirement> requirements) {

    public PolicyAnswer {
        rules = List.copyOf(rules);
        requirements = List.copyOf(requirements);
    }

    /** The rule that decided one decision of the model, such as `Obligation`. */
    public Rule decidedBy(String decision) {
        return rules.stream()
                .filter(rule -> rule.decision().equals(decision))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule decided " + decision));
    }
}
