package org.sojourn.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Merges the services' OpenAPI documents into the gateway's: names of components and operations get the context in front, problems and the
 * security scheme are the gateway's, and what is sorted stays the same from build to build.
 */
final class OpenApiMerge {

    private static final String REFERENCE = "$ref";
    private static final String COMPONENTS = "#/components/";
    private static final ObjectNode REFUSAL =
            JsonNodeFactory.instance.objectNode().put(REFERENCE, "#/components/responses/Refusal");
    private static final Set<String> SHARED_SCHEMAS = Set.of("Problem", "Violation");
    private static final Set<String> OWN_SECTIONS = Set.of("securitySchemes");

    private final ObjectNode merged;

    OpenApiMerge(ObjectNode gateway) {
        merged = gateway.deepCopy();
    }

    OpenApiMerge add(String context, ObjectNode document) {
        String prefix = Character.toUpperCase(context.charAt(0)) + context.substring(1);
        ObjectNode paths = section(merged, "paths");
        document.path("paths").properties().forEach(path -> {
            if (paths.has(path.getKey())) {
                throw new IllegalStateException("Two services describe " + path.getKey());
            }
            paths.set(path.getKey(), operations(path.getValue(), prefix));
        });
        ObjectNode components = section(merged, "components");
        document.path("components").properties().forEach(kind -> addComponents(components, kind, prefix));
        return this;
    }

    ObjectNode merged() {
        sort(section(merged, "paths"));
        section(merged, "components").properties().forEach(kind -> sort((ObjectNode) kind.getValue()));
        return merged;
    }

    private static void addComponents(ObjectNode components, Map.Entry<String, JsonNode> kind, String prefix) {
        if (OWN_SECTIONS.contains(kind.getKey())) {
            return;
        }
        ObjectNode all = section(components, kind.getKey());
        kind.getValue().properties().forEach(component -> {
            if (!isShared(kind.getKey(), component.getKey())) {
                all.set(prefix + component.getKey(), renamed(component.getValue(), prefix));
            }
        });
    }

    private static boolean isShared(String kind, String name) {
        return kind.equals("schemas") && SHARED_SCHEMAS.contains(name);
    }

    /** Each operation keeps what it says, but its security is the document's, its id tells the context, and any refusal is a problem. */
    private static JsonNode operations(JsonNode path, String prefix) {
        ObjectNode operations = (ObjectNode) renamed(path, prefix);
        operations.properties().forEach(operation -> {
            if (operation.getValue() instanceof ObjectNode described && described.has("responses")) {
                described.remove("security");
                section(described, "responses").putIfAbsent("default", REFUSAL.deepCopy());
                if (described.get("operationId") instanceof TextNode id) {
                    described.put("operationId", prefix.toLowerCase(Locale.ROOT) + capital(id.textValue()));
                }
            }
        });
        return operations;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static JsonNode renamed(JsonNode node, String prefix) {
        JsonNode copy = node.deepCopy();
        renameIn(copy, prefix);
        return copy;
    }

    private static void renameIn(JsonNode node, String prefix) {
        if (node instanceof ObjectNode object) {
            if (object.get(REFERENCE) instanceof TextNode reference) {
                object.put(REFERENCE, renamedReference(reference.textValue(), prefix));
            }
            if (object.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
                mapping.properties()
                        .forEach(entry -> mapping.put(
                                entry.getKey(),
                                renamedReference(entry.getValue().textValue(), prefix)));
            }
            object.properties().forEach(child -> renameIn(child.getValue(), prefix));
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> renameIn(child, prefix));
        }
    }

    private static String renamedReference(String reference, String prefix) {
        if (!reference.startsWith(COMPONENTS)) {
            return reference;
        }
        int slash = reference.lastIndexOf('/');
        String kind = reference.substring(COMPONENTS.length(), slash);
        String name = reference.substring(slash + 1);
        return isShared(kind, name) ? reference : reference.substring(0, slash + 1) + prefix + name;
    }

    private static ObjectNode section(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode present ? present : parent.putObject(name);
    }

    private static void sort(ObjectNode node) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        node.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        node.removeAll();
        sorted.forEach(node::set);
    }
}
