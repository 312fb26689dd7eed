package org.sojourn.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What NetworkPolicies of a namespace allow, decided as Kubernetes describes it. */
record Policies(List<JsonNode> all) {

    /** A connection of pods with some labels; the peer's labels are empty where it is no pod of the namespace. */
    record Flow(Map<String, String> pod, boolean incoming, Map<String, String> peer, String host, int port) {}

    private static final Map<String, Integer> PORTS = Map.of("http", 8080, "management", 9000);

    static Policies of(JsonNode list) {
        return new Policies(stream(list.path("items")).toList());
    }

    boolean allow(Flow flow) {
        String type = flow.incoming() ? "Ingress" : "Egress";
        List<JsonNode> isolating = all.stream()
                .filter(policy -> selects(policy.at("/spec/podSelector"), flow.pod()))
                .filter(policy -> stream(policy.at("/spec/policyTypes"))
                        .anyMatch(one -> one.asText().equals(type)))
                .toList();
        return isolating.isEmpty()
                || isolating.stream()
                        .flatMap(policy -> stream(policy.at("/spec/" + type.toLowerCase(Locale.ROOT))))
                        .anyMatch(rule -> allows(rule, flow));
    }

    /** As many sets of policies as there are rules, each with one rule less; by what was left out. */
    Map<String, Policies> eachWithoutOneRule() {
        Map<String, Policies> without = new TreeMap<>();
        for (JsonNode policy : all) {
            for (String side : List.of("ingress", "egress")) {
                for (int rule = 0; rule < policy.at("/spec/" + side).size(); rule++) {
                    JsonNode copy = policy.deepCopy();
                    JsonNode removed = ((ArrayNode) copy.at("/spec/" + side)).remove(rule);
                    List<JsonNode> others = new ArrayList<>(all);
                    others.replaceAll(one -> one.equals(policy) ? copy : one);
                    without.put(
                            policy.at("/metadata/name").asText() + " " + side + " " + removed, new Policies(others));
                }
            }
        }
        return without;
    }

    private static boolean allows(JsonNode rule, Flow flow) {
        boolean port = !rule.has("ports")
                || stream(rule.path("ports"))
                        .anyMatch(one -> number(one) == flow.port()
                                && one.path("protocol").asText("TCP").equals("TCP"));
        JsonNode peers = rule.path(flow.incoming() ? "from" : "to");
        return port && (peers.isEmpty() || stream(peers).anyMatch(peer -> means(peer, flow)));
    }

    private static int number(JsonNode port) {
        JsonNode named = port.path("port");
        return named.isInt() ? named.asInt() : PORTS.getOrDefault(named.asText(), -1);
    }

    private static boolean means(JsonNode peer, Flow flow) {
        if (peer.has("namespaceSelector") && peer.path("namespaceSelector").isEmpty() && !peer.has("podSelector")) {
            return !flow.peer().isEmpty();
        }
        if (peer.has("namespaceSelector")) {
            throw new IllegalArgumentException("not decided here: " + peer);
        }
        return peer.has("ipBlock")
                ? lies(flow.host(), peer.at("/ipBlock/cidr").asText())
                : !flow.peer().isEmpty() && selects(peer.path("podSelector"), flow.peer());
    }

    private static boolean selects(JsonNode selector, Map<String, String> labels) {
        return selector.path("matchLabels").properties().stream()
                        .allMatch(label -> label.getValue().asText().equals(labels.get(label.getKey())))
                && stream(selector.path("matchExpressions")).allMatch(expression -> {
                    if (!expression.path("operator").asText().equals("In")) {
                        throw new IllegalArgumentException("not decided here: " + expression);
                    }
                    return stream(expression.path("values"))
                            .anyMatch(value -> value.asText()
                                    .equals(labels.get(expression.path("key").asText())));
                });
    }

    private static boolean lies(String host, String cidr) {
        if (cidr.contains(":") != host.contains(":")) {
            return false;
        }
        int length = Integer.parseInt(cidr.substring(cidr.indexOf('/') + 1));
        long mask = length == 0 ? 0 : -1L << (32 - length);
        return (bits(host) & mask) == (bits(cidr.substring(0, cidr.indexOf('/'))) & mask);
    }

    private static long bits(String host) {
        try {
            return Integer.toUnsignedLong(
                    ByteBuffer.wrap(InetAddress.getByName(host).getAddress()).getInt());
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(host, impossible);
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
