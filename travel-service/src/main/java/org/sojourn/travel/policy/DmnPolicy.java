package org.sojourn.travel.policy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.sojourn.travel.policy.Requirement.Anchor;
import org.sojourn.travel.policy.Requirement.Counting;

/** A DMN 1.5 model run by KIE; rules stand in top-level decisions, for KIE loses the ids of those in knowledge models. */
final class DmnPolicy implements Policy {

    private final String xml;
    private final String version;
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final RuleTexts texts;

    DmnPolicy(String xml) {
        this.xml = xml;
        version = version(xml);
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(xml), "UTF-8")))
                .getOrElseThrow(fault -> new IllegalArgumentException("The policy model cannot be read", fault));
        model = runtime.getModels().getFirst();
        if (model.hasErrors()) {
            throw new IllegalArgumentException("The policy model has errors: " + model.getMessages());
        }
        runtime.addListener(new SelectedRules());
        texts = RuleTexts.of(model.getDefinitions());
    }

    @Override
    public String name() {
        return model.getName();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Rule> rules() {
        return texts.all();
    }

    @Override
    public String xml() {
        return xml;
    }

    @Override
    public PolicyAnswer evaluate(PolicyInput input) {
        DMNResult result = runtime.evaluateAll(model, context(input));
        if (result.hasErrors()) {
            throw new IllegalStateException("The policy gave no answer: " + result.getMessages());
        }
        List<Rule> rules = SelectedRules.of(result).stream().map(texts::byId).toList();
        return new PolicyAnswer(
                ObligationMode.valueOf(text(result, "Obligation")),
                Risk.valueOf(text(result, "Risk")),
                Clearance.valueOf(text(result, "Clearance")),
                value(result, "Lead time", BigDecimal.class).intValueExact(),
                value(result, "Late", Boolean.class),
                text(result, "Decisive level"),
                rules,
                requirements(value(result, "Requirements", List.class), rules));
    }

    private DMNContext context(PolicyInput input) {
        DMNContext context = runtime.newContext();
        context.set("Kind", input.kind().name());
        context.set("Purpose", input.purpose().name());
        context.set("Legs", input.legs().stream().map(DmnPolicy::leg).toList());
        context.set("Coverage", input.coverage());
        context.set("Lead days", BigDecimal.valueOf(input.leadDays()));
        context.set("Duration days", BigDecimal.valueOf(input.durationDays()));
        return context;
    }

    private static Map<String, Object> leg(PolicyLeg leg) {
        return Map.of(
                "country", leg.country(),
                "level", leg.level(),
                "indicators", leg.indicators(),
                "transit", leg.transit(),
                "home", leg.home());
    }

    /** A collecting table gives one result per selected rule, in the order of the rules. */
    private static List<Requirement> requirements(List<?> results, List<Rule> rules) {
        List<Rule> selected = rules.stream()
                .filter(rule -> rule.decision().equals("Requirements"))
                .toList();
        List<Requirement> requirements = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            requirements.add(requirement((Map<?, ?>) results.get(i), selected.get(i)));
        }
        return requirements;
    }

    private static Requirement requirement(Map<?, ?> result, Rule rule) {
        return new Requirement(
                field(result, "code", String.class),
                Anchor.valueOf(field(result, "anchor", String.class)),
                field(result, "days", BigDecimal.class).intValueExact(),
                Counting.valueOf(field(result, "counting", String.class)),
                rule);
    }

    private static <T> T field(Map<?, ?> result, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(result.get(name), name));
    }

    private static String text(DMNResult result, String decision) {
        return value(result, decision, String.class);
    }

    private static <T> T value(DMNResult result, String decision, Class<T> type) {
        DMNDecisionResult found = result.getDecisionResultByName(decision);
        if (found == null || !type.isInstance(found.getResult())) {
            throw new IllegalStateException("The policy does not answer " + decision);
        }
        return type.cast(found.getResult());
    }

    /** Of a model that need not be compiled for it. */
    static String version(String xml) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(xml.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
