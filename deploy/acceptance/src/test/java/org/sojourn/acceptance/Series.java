package org.sojourn.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Metrics and their labels, as an expression of Prometheus names them. */
final class Series {

    static final Path ALERTS = Path.of("../helm/service/alerts.yaml");

    private static final Path DASHBOARD = Path.of("../observability/dashboard.json");
    private static final Pattern LEGEND = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"[^\"]*\"");
    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Pattern NO_METRIC = Pattern.compile("\\[[^]]*]|\\w+\\s*\\(|\\b[0-9.]+\\b");

    private Series() {}

    /** What the chart's rules and the dashboard name. */
    static Set<String> ofRulesAndDashboard() throws IOException {
        Set<String> named = new TreeSet<>();
        for (JsonNode rule : new YAMLMapper().readTree(ALERTS.toFile()).at("/groups/0/rules")) {
            named.addAll(namedBy(rule.path("expr").asText(), Stream.of()));
        }
        for (JsonNode panel : new ObjectMapper().readTree(DASHBOARD.toFile()).path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                Stream<String> shown = LEGEND.matcher(
                                target.path("legendFormat").asText())
                        .results()
                        .map(label -> label.group(1));
                named.addAll(namedBy(target.path("expr").asText(), shown));
            }
        }
        return named;
    }

    /** A selector for each label of each metric; each metric has to stand before braces. */
    static Set<String> namedBy(String expression, Stream<String> otherLabels) {
        String rest = SELECTOR.matcher(expression).replaceAll("");
        String unknown = NO_METRIC
                .matcher(GROUPING.matcher(rest).replaceAll(""))
                .replaceAll("")
                .replaceAll("[^a-zA-Z]", "");
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(unknown + " is no selector in " + expression);
        }
        Set<String> labels = new TreeSet<>();
        otherLabels.forEach(labels::add);
        GROUPING.matcher(rest)
                .results()
                .flatMap(grouping -> Stream.of(grouping.group(1).split(",", -1)))
                .map(String::strip)
                .forEach(labels::add);
        Set<String> named = new TreeSet<>();
        SELECTOR.matcher(expression).results().forEach(selector -> {
            labels.forEach(label -> named.add(of(selector.group(1), label)));
            MATCHER.matcher(selector.group(2))
                    .results()
                    .forEach(matcher -> named.add(of(selector.group(1), matcher.group(1))));
        });
        return named;
    }

    private static String of(String metric, String label) {
        return metric + "{" + label + "!=\"\"}";
    }
}
