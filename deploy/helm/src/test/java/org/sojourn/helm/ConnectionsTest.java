package org.sojourn.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may connect to whom, computed from the rendered policies, is what the table says. */
class ConnectionsTest {

    private static final Path TABLE = Path.of("connections.txt");

    @Test
    void areThoseOfTheTable() throws IOException {
        Set<String> allowed = new TreeSet<>();
        for (String application : Chart.APPLICATIONS) {
            Chart.of(application, Map.of("mail.host", "mail.example", "topics.enabled", "true"))
                    .all("NetworkPolicy")
                    .forEach(policy -> allow(policy, allowed));
        }

        assertThat(String.join("\n", allowed)).isEqualTo(Files.readString(TABLE).strip());
    }

    @Test
    void areDeniedUnlessNamed() {
        for (String application : Chart.APPLICATIONS) {
            var chart = Chart.of(application);
            chart.all("NetworkPolicy")
                    .forEach(policy -> assertThat(policy.at("/spec/policyTypes").toString())
                            .isEqualTo("[\"Ingress\",\"Egress\"]"));
            assertThat(chart.one("Deployment").at("/spec/template/metadata/labels/app.kubernetes.io~1name"))
                    .isEqualTo(chart.all("NetworkPolicy")
                            .map(policy -> policy.at("/spec/podSelector/matchLabels/app.kubernetes.io~1name"))
                            .filter(name -> !name.isMissingNode())
                            .findFirst()
                            .orElseThrow());
        }
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
        var name = peer.at("/podSelector/matchLabels/app.kubernetes.io~1name");
        return name.isMissingNode()
                ? peer.at("/podSelector/matchExpressions/0/values").toString().replace("\"", "")
                : name.asText();
    }
}
