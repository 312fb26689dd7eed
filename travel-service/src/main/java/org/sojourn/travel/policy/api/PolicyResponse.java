package org.sojourn.travel.policy.api;

import java.util.List;
import org.sojourn.travel.policy.Policy;

/** A policy as people read it; the model itself is DMN 1.5 and stands behind `model`. */
public record PolicyResponse(String name, String version, String model, List<DecisionRules> decisions) {

    /** One decision with its rules in order; of the first-fit ones the first rule that fits decides. */
    public record DecisionRules(String decision, List<RuleText> rules) {}

    /** One rule. */
    public record RuleText(String id, String text) {}

    static PolicyResponse of(Policy policy, String model) {
        List<DecisionRules> decisions = policy.rules().stream()
                .map(rule -> rule.decision())
                .distinct()
                .map(decision -> new DecisionRules(
                        decision,
                        policy.rules().stream()
                                .filter(rule -> rule.decision().equals(decision))
                                .map(rule -> new RuleText(rule.id(), rule.text()))
                                .toList()))
                .toList();
        return new PolicyResponse(policy.name(), policy.version(), model, decisions);
    }
}
