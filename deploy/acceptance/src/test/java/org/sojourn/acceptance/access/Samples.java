package org.sojourn.acceptance.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sojourn.acceptance.site.Site;

/** Bodies that the schema admits, so that a refusal is for who asks and not for what. */
final class Samples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int ARRIVES = 30;
    private static final int DEPARTS = 33;

    private final Contract contract;
    private final LocalDate today;
    private final JsonNode special;
    private final Map<String, String> made = new ConcurrentHashMap<>();

    Samples(Contract contract, LocalDate today, String person) {
        this.contract = contract;
        this.today = today;
        try {
            special = new ObjectMapper()
                    .readTree(Table.text("/access/samples.json")
                            .replace("$PERSON", person)
                            .replace("$ARRIVAL", today.plusDays(ARRIVES).toString())
                            .replace("$DEPARTURE", today.plusDays(DEPARTS).toString()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A body for the request, or none where it takes none. */
    @Nullable
    String body(String request) {
        JsonNode schema = contract.body(request);
        return schema == null ? null : made.computeIfAbsent(request, r -> body(r, schema));
    }

    private String body(String request, JsonNode schema) {
        JsonNode written = special.path(request);
        return (written.isMissingNode() ? value(request, "", schema) : written).toString();
    }

    private JsonNode value(String request, String name, JsonNode unresolved) {
        JsonNode schema = contract.resolve(request, unresolved);
        if (schema.has("allOf")) {
            return value(request, name, schema.path("allOf").path(0));
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        JsonNode declared = schema.path("type");
        String type = declared.isArray() ? declared.path(0).asText() : declared.asText();
        return switch (type) {
            case "object" -> object(request, schema);
            case "array" -> array(request, name, schema);
            case "integer" -> JSON.numberNode(2);
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode(text(name, schema.path("format").asText()));
        };
    }

    private ObjectNode object(String request, JsonNode schema) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        ObjectNode made = JSON.objectNode();
        schema.path("properties").properties().stream()
                .filter(property -> required.contains(property.getKey()))
                .forEach(property ->
                        made.set(property.getKey(), value(request, property.getKey(), property.getValue())));
        return made;
    }

    private ArrayNode array(String request, String name, JsonNode schema) {
        return JSON.arrayNode().add(value(request, name, schema.path("items")));
    }

    private String text(String name, String format) {
        return switch (name) {
            case "country" -> "NO";
            case "zone" -> Site.ZONE.getId();
            case "departure", "endsOn" -> today.plusDays(DEPARTS).toString();
            case "hash" -> "0".repeat(64);
            case "answer" -> "no";
            case "level" -> "2";
            case "indicators" -> "CYB";
            default ->
                switch (format) {
                    case "date" -> today.plusDays(ARRIVES).toString();
                    case "date-time" -> today.plusDays(ARRIVES) + "T10:00:00Z";
                    default -> "Tried for the access matrix.";
                };
        };
    }
}
