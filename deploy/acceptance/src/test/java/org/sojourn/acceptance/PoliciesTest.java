package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sojourn.acceptance.Policies.Flow;

/** The policies that the chart renders, as they are decided on. */
class PoliciesTest {

    private static final Path RENDERED = Path.of("../helm/src/test/resources/profiles");
    private static final Map<String, String> GATEWAY = application("gateway");
    private static final Map<String, String> TRAVEL = application("travel-service");
    private static final Map<String, String> NOBODY = Map.of();

    private final Policies policies;

    PoliciesTest() throws IOException {
        var yaml = new YAMLMapper();
        var list = yaml.createObjectNode();
        ArrayNode items = list.putArray("items");
        for (String application : new String[] {"travel-service", "gateway"}) {
            var file = RENDERED.resolve("minimal-" + application + ".yaml").toFile();
            try (MappingIterator<JsonNode> objects =
                    yaml.readerFor(JsonNode.class).readValues(file)) {
                objects.forEachRemaining(object -> {
                    if (object.path("kind").asText().equals("NetworkPolicy")) {
                        items.add(object);
                    }
                });
            }
        }
        policies = Policies.of(list);
    }

    @Test
    void allowWhatARuleNames() {
        assertThat(policies.allow(to(TRAVEL, NOBODY, "10.0.0.1", 5432))).isTrue();
        assertThat(policies.allow(to(GATEWAY, TRAVEL, "10.1.0.2", 8080))).isTrue();
        assertThat(policies.allow(from(TRAVEL, GATEWAY, "10.1.0.3", 8080))).isTrue();
        assertThat(policies.allow(from(GATEWAY, NOBODY, "192.0.2.1", 8080))).isTrue();
    }

    @Test
    void denyWhatNoRuleNames() {
        assertThat(policies.allow(to(TRAVEL, NOBODY, "10.0.0.1", 5433))).isFalse();
        assertThat(policies.allow(to(TRAVEL, GATEWAY, "10.1.0.3", 8080))).isFalse();
        assertThat(policies.allow(to(GATEWAY, NOBODY, "10.0.0.1", 5432))).isFalse();
        assertThat(policies.allow(from(TRAVEL, NOBODY, "10.1.0.9", 8080))).isFalse();
        assertThat(policies.allow(from(TRAVEL, GATEWAY, "10.1.0.3", 9000))).isFalse();
    }

    @Test
    void sayNothingOfPodsThatTheyDoNotSelect() {
        assertThat(policies.allow(to(application("other"), NOBODY, "10.0.0.1", 1)))
                .isTrue();
    }

    @Test
    void allowLessWithoutARule() {
        Flow flow = to(GATEWAY, TRAVEL, "10.1.0.2", 8080);

        assertThat(policies.eachWithoutOneRule().entrySet().stream()
                        .filter(without -> !without.getValue().allow(flow))
                        .map(Map.Entry::getKey))
                .singleElement()
                .asString()
                .startsWith("gateway egress");
    }

    private static Flow to(Map<String, String> pod, Map<String, String> peer, String host, int port) {
        return new Flow(pod, false, peer, host, port);
    }

    private static Flow from(Map<String, String> pod, Map<String, String> peer, String host, int port) {
        return new Flow(pod, true, peer, host, port);
    }

    private static Map<String, String> application(String name) {
        return Map.of("app.kubernetes.io/name", name, "app.kubernetes.io/instance", name);
    }
}
