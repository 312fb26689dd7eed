package org.sojourn.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sojourn.acceptance.Policies.Flow;

/** Watches which connections the pods have, also those of pods that come and go. */
final class Connections implements AutoCloseable {

    private static final String NAME = "app.kubernetes.io/name";

    /** Each look takes a processor for a while, and what a pod connects to it keeps for longer. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Map<String, String>> labelsByHost = new HashMap<>();
    private final Map<String, Set<Integer>> listening = new HashMap<>();
    private final Set<String> nodes = new HashSet<>();
    private final Set<Flow> seen = new HashSet<>();
    private final ExecutorService watcher = Executors.newSingleThreadExecutor();
    private final CompletableFuture<Void> watched;
    private boolean here;
    private volatile boolean over;

    Connections() throws IOException {
        nameServicesAndNodes();
        watched = CompletableFuture.runAsync(this::watch, watcher);
    }

    /** Those that were there since it began; none at all where this machine is not the pods' node, whose kernel would tell. */
    Optional<Set<Flow>> seen() {
        over = true;
        watched.join();
        return here ? Optional.of(seen) : Optional.empty();
    }

    @Override
    public void close() {
        over = true;
        watcher.close();
    }

    /** Looks once more when it is over, for what was connected last stays for a while. */
    private void watch() {
        try {
            boolean last;
            do {
                last = over;
                look();
                Thread.sleep(PAUSE);
            } while (!last);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the pods could not be looked at", unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws IOException {
        JsonNode pods =
                json.readTree(Cluster.kubectl("get", "pods", "-o", "json")).path("items");
        pods.forEach(pod -> labelsByHost.put(pod.at("/status/podIP").asText(), labels(pod.at("/metadata/labels"))));
        pods.forEach(this::look);
    }

    private void look(JsonNode pod) {
        Map<String, String> labels = labels(pod.at("/metadata/labels"));
        String uid = pod.at("/metadata/uid").asText();
        Sockets.process(uid).ifPresent(process -> {
            here = true;
            Sockets.node(process).ifPresent(nodes::add);
            for (Sockets.Link link : Sockets.of(process, listening.computeIfAbsent(uid, _ -> new HashSet<>()))) {
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
