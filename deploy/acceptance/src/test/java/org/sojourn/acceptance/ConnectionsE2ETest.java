package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.sojourn.acceptance.Policies.Flow;

/** The connections that pods have while people work and pods are replaced are those that the policies allow; each rule is needed. */
@OnKubernetes
class ConnectionsE2ETest {

    private static final String NAME = "app.kubernetes.io/name";
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Map<String, String>> labelsByHost = new HashMap<>();
    private final Map<String, Set<Integer>> listening = new HashMap<>();
    private final Set<String> nodes = new HashSet<>();

    @Test
    void areThoseThatPoliciesAllow() throws IOException, InterruptedException {
        Policies policies = Policies.of(json.readTree(Cluster.kubectl("get", "networkpolicies", "-o", "json")));
        assertThat(policies.all()).hasSizeGreaterThanOrEqualTo(8);
        nameServicesAndNodes();

        Set<Flow> seen = seenDuring(() -> {
            Cluster.restart("gateway");
            Cluster.restart("travel-service");
            Cluster.restart("debrief-service");
            Journey.returned("emil");
        });

        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(
                        flow -> assertThat(policies.allow(flow)).as("%s", flow).isTrue());
        Set<String> needed = new TreeSet<>();
        policies.eachWithoutOneRule().forEach((rule, fewer) -> {
            if (!seen.stream().allMatch(fewer::allow)) {
                needed.add(rule);
            }
        });
        System.out.printf("%d connections seen, %d rules needed by them:%n", seen.size(), needed.size());
        needed.forEach(System.out::println);
        assertNeeded(needed, "gateway", "egress", "advisory-service");
        for (String service : List.of("travel-service", "debrief-service")) {
            assertNeeded(needed, service, "ingress", "\"gateway\"");
            assertThat(needed.stream().filter(rule -> rule.startsWith(service + " egress")))
                    .as("database, broker and identity of " + service)
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    private static void assertNeeded(Set<String> needed, String application, String side, String words) {
        assertThat(needed)
                .anySatisfy(rule ->
                        assertThat(rule).startsWith(application + " " + side).containsPattern(words));
    }

    /** Looks once more when the story is over, for what it connected last stays for a while. */
    private Set<Flow> seenDuring(Runnable story) throws IOException, InterruptedException {
        CompletableFuture<Void> told = CompletableFuture.runAsync(story);
        Set<Flow> seen = new HashSet<>();
        boolean here = false;
        boolean over;
        do {
            over = told.isDone();
            JsonNode pods =
                    json.readTree(Cluster.kubectl("get", "pods", "-o", "json")).path("items");
            pods.forEach(pod -> labelsByHost.put(pod.at("/status/podIP").asText(), labels(pod.at("/metadata/labels"))));
            for (JsonNode pod : pods) {
                here |= look(pod, seen);
            }
            Thread.sleep(PAUSE);
        } while (!over);
        told.join();
        assumeThat(here)
                .as("connections: not compared (the node's processes cannot be seen from this machine)")
                .isTrue();
        return seen;
    }

    private boolean look(JsonNode pod, Set<Flow> seen) {
        Map<String, String> labels = labels(pod.at("/metadata/labels"));
        String uid = pod.at("/metadata/uid").asText();
        var process = Sockets.process(uid);
        process.ifPresent(found -> {
            Sockets.node(found).ifPresent(nodes::add);
            for (Sockets.Link link : Sockets.of(found, listening.computeIfAbsent(uid, _ -> new HashSet<>()))) {
                if (!(link.incoming() && nodes.contains(link.host()))) {
                    seen.add(new Flow(
                            labels,
                            link.incoming(),
                            labelsByHost.getOrDefault(link.host(), Map.of()),
                            link.host(),
                            link.port()));
                }
            }
        });
        return process.isPresent();
    }

    /** The node of a pod may always connect to it, for its probes; what people send arrives here as from the node too. */
    private void nameServicesAndNodes() throws IOException {
        for (JsonNode service :
                json.readTree(Cluster.kubectl("get", "services", "-o", "json")).path("items")) {
            labelsByHost.put(service.at("/spec/clusterIP").asText(), labels(service.at("/spec/selector")));
        }
        for (JsonNode node :
                json.readTree(Cluster.kubectl("get", "nodes", "-o", "json")).path("items")) {
            node.at("/status/addresses")
                    .forEach(address -> nodes.add(address.path("address").asText()));
        }
    }

    private static Map<String, String> labels(JsonNode object) {
        Map<String, String> labels = new HashMap<>();
        object.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels.containsKey(NAME) ? labels : Map.of();
    }
}
