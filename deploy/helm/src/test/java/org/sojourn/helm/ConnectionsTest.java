package org.sojourn.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may connect to whom, computed from the rendered policies, is what the table says. */
class ConnectionsTest {

    private static final Path TABLE = Path.of("connections.txt");

    @Test
    void areThoseOfTheTable() throws IOException {
        assertThat(table(policies())).isEqualTo(Files.readString(TABLE).strip());
    }

    @Test
    void areFewerWithoutAnyOneRule() {
        String whole = table(policies());
        for (JsonNode policy : policies()) {
            for (String side : List.of("ingress", "egress")) {
                for (int rule = 0; rule < policy.at("/spec/" + side).size(); rule++) {
                    List<JsonNode> others = new ArrayList<>(policies());
                    others.remove(policy);
                    ObjectNode without = policy.deepCopy();
                    ((ArrayNode) without.at("/spec/" + side)).remove(rule);
                    others.add(without);

                    assertThat(table(others))
                            .as("%s without rule %d of its %s", policy.at("/metadata/name"), rule, side)
                            .isNotEqualTo(whole);
                }
            }
        }
    }

    @Test
    void areDeniedUnlessNamed() {
        policies()
                .forEach(policy ->
                        assertThat(policy.at("/spec/policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]"));
    }

    /** Those of Jobs and of helm test too. */
    @ParameterizedTest
    @FieldSource("org.sojourn.helm.Chart#APPLICATIONS")
    void ofEveryPodAreSubjectToOnePolicy(String application) {
        Chart chart = chart(application);
        List<String> selected = chart.all("NetworkPolicy")
                .flatMap(policy -> Stream.concat(
                        Stream.of(policy.at("/spec/podSelector/matchLabels/app.kubernetes.io~1name")),
                        stream(policy.at("/spec/podSelector/matchExpressions/0/values"))))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
        List<String> pods = chart.objects().stream()
                .map(object -> "Pod".equals(object.path("kind").asText()) ? object : object.at("/spec/template"))
                .filter(pod -> pod.at("/spec/containers").isArray())
                .map(pod -> pod.at("/metadata/labels/app.kubernetes.io~1name").asText())
                .toList();

        assertThat(pods).hasSizeGreaterThanOrEqualTo(2);
        assertThat(selected).containsExactlyInAnyOrderElementsOf(pods);
    }

    private static Chart chart(String application) {
        String ofService = String.valueOf(!application.equals("gateway"));
        return Chart.of(
                application,
                Map.of(
                        "mail.host",
                        "mail.example",
                        "topics.enabled",
                        ofService,
                        "realm.enabled",
                        ofService,
                        "publicUrl",
                        "https://sojourn.example"));
    }

    private static List<JsonNode> policies() {
        return Chart.APPLICATIONS.stream()
                .flatMap(application -> chart(application).all("NetworkPolicy"))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String table(List<JsonNode> policies) {
        Set<String> allowed = new TreeSet<>();
        policies.forEach(policy -> allow(policy, allowed));
        return String.join("\n", allowed);
    }

    private static void allow(JsonNode policy, Set<String> allowed) {
        var name = policy.at("/metadata/name").asText();
        for (JsonNode rule : policy.at("/spec/ingress")) {
            add(allowed, rule, "from", name + " <- ");
        }
        for (JsonNode rule : policy.at("/spec/egress")) {
            add(allowed, rule, "to", name + " -> ");
        }
    }

    private static void add(Set<String> allowed, JsonNode rule, String side, String prefix) {
        for (JsonNode port : rule.path("ports")) {
            var suffix = " " + port.path("protocol").asText("TCP") + " "
                    + port.path("port").asText();
            if (rule.path(side).isEmpty()) {
                allowed.add(prefix + "anywhere" + suffix);
            }
            for (JsonNode peer : rule.path(side)) {
                allowed.add(prefix + peer(peer) + suffix);
            }
        }
    }

    private static String peer(JsonNode peer) {
        if (peer.has("ipBlock")) {
            return peer.at("/ipBlock/cidr").asText();
        }
        if (peer.has("namespaceSelector") && peer.at("/namespaceSelector").isEmpty()) {
            return "any namespace";
        }
        var name = peer.at("/podSelector/matchLabels/app.kubernetes.io~1name");
        return name.isMissingNode()
                ? peer.at("/podSelector/matchExpressions/0/values").toString().replace("\"", "")
                : name.asText();
    }
}
