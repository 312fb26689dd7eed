package org.sojourn.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The alerts of the chart: each has a test that fires it and says what to do. */
class AlertsTest {

    private static final Path TESTS = Path.of("../observability/alerts-test.yaml");
    private static final Program PROMTOOL = new Program("promtool");

    private final YAMLMapper yaml = new YAMLMapper();
    private final JsonNode rules;

    AlertsTest() throws IOException {
        rules = yaml.readTree(Path.of("service/alerts.yaml").toFile()).at("/groups/0/rules");
    }

    @Test
    void fireAndEndAsTheirTestsSay() {
        assertThat(PROMTOOL.needed().output("test", "rules", TESTS.toString())).contains("SUCCESS");
    }

    @Test
    void areEachFiredByATest() throws IOException {
        Set<String> fired = new TreeSet<>();
        for (JsonNode test : yaml.readTree(TESTS.toFile()).path("tests")) {
            test.path("alert_rule_test").forEach(expected -> {
                if (!expected.path("exp_alerts").isEmpty()) {
                    fired.add(expected.path("alertname").asText());
                }
            });
        }
        assertThat(fired).isEqualTo(names());
    }

    @Test
    void areEachExplainedInTheRunbook() throws IOException {
        String runbook = Files.readString(Path.of("../README.md"));

        assertThat(names()).allSatisfy(name -> assertThat(runbook).contains("| `" + name + "` |"));
    }

    @Test
    void concernOneApplicationEach() {
        for (JsonNode rule : rules) {
            String expression = rule.path("expr").asText();
            assertThat(expression.split("\\{", -1)).hasSameSizeAs(expression.split("\\{job=\"application\"", -1));
        }
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        rules.forEach(rule -> names.add(rule.path("alert").asText()));
        return names;
    }
}
