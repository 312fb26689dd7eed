package org.sojourn.acceptance;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Metrics and their labels, as an expression of Prometheus names them. */
final class Series {

    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"[^\"]*\"");
    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Pattern NO_METRIC = Pattern.compile("\\[[^]]*]|\\w+\\s*\\(|\\b[0-9.]+\\b");

    private Series() {}

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
