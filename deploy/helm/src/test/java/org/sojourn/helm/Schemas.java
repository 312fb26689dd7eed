package org.sojourn.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Schemas for kubeconform, made of what an API server says of the kinds it knows; closed, so that an unknown field is a fault. */
final class Schemas {

    private static final Set<String> KINDS = Set.of(
            "Deployment",
            "HorizontalPodAutoscaler",
            "HTTPRoute",
            "Ingress",
            "Job",
            "NetworkPolicy",
            "Pod",
            "PodDisruptionBudget",
            "PrometheusRule",
            "Service",
            "ServiceMonitor");
    private static final String QUANTITY = "io.k8s.apimachinery.pkg.api.resource.Quantity";

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode definitions;

    private Schemas(String openApi) throws IOException {
        definitions = json.readTree(openApi).path("definitions");
    }

    /** The place of the schemas, as kubeconform wants it. */
    static String writeInto(Path folder, String openApi) throws IOException {
        new Schemas(openApi).write(folder);
        return folder.toAbsolutePath() + "/{{.ResourceKind}}{{.KindSuffix}}.json";
    }

    private void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (JsonNode definition : definitions) {
            JsonNode kinds = definition.path("x-kubernetes-group-version-kind");
            if (kinds.isArray() && KINDS.contains(kinds.at("/0/kind").asText())) {
                String group = kinds.at("/0/group").asText();
                String name = kinds.at("/0/kind").asText()
                        + (group.isEmpty() ? "" : "-" + group.split("\\.", -1)[0])
                        + "-"
                        + kinds.at("/0/version").asText();
                json.writeValue(
                        folder.resolve(name.toLowerCase(Locale.ROOT) + ".json").toFile(), closed(definition));
            }
        }
    }

    private JsonNode closed(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asText();
            name = name.substring(name.lastIndexOf('/') + 1);
            return name.equals(QUANTITY) ? either("string", "number") : closed(definitions.path(name));
        }
        if ("int-or-string".equals(schema.path("format").asText())) {
            return either("integer", "string");
        }
        if (schema instanceof ArrayNode several) {
            ArrayNode closed = json.createArrayNode();
            several.forEach(one -> closed.add(closed(one)));
            return closed;
        }
        if (!(schema instanceof ObjectNode object)) {
            return schema;
        }
        ObjectNode closed = json.createObjectNode();
        object.properties().forEach(field -> closed.set(field.getKey(), closed(field.getValue())));
        if (closed.has("properties") && !closed.has("additionalProperties")) {
            closed.put("additionalProperties", false);
        }
        return closed;
    }

    private JsonNode either(String one, String other) {
        ObjectNode schema = json.createObjectNode();
        schema.putArray("type").add(one).add(other);
        return schema;
    }
}
