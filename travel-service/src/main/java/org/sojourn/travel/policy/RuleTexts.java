package org.sojourn.travel.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;

/** The readable text of every rule of a model; a rule without an id or a text is refused. */
final class RuleTexts {

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    static RuleTexts of(Definitions definitions) {
        RuleTexts texts = new RuleTexts();
        for (DRGElement element : definitions.getDrgElement()) {
            if (element instanceof Decision decision && decision.getExpression() instanceof DecisionTable table) {
                table.getRule().forEach(rule -> texts.add(decision.getName(), rule.getId(), rule.getDescription()));
            }
        }
        return texts;
    }

    Rule byId(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalStateException("unknown rule " + id);
        }
        return rule;
    }

    List<Rule> all() {
        return List.copyOf(rules.values());
    }

    private void add(String decision, String id, String text) {
        if (id == null || text == null || rules.put(id, new Rule(id, decision, text)) != null) {
            throw new IllegalArgumentException("A rule of %s has no id, no text, or an id twice".formatted(decision));
        }
    }
}
