package org.sojourn.acceptance.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** The requests that the OpenAPI documents of the gateway and the services know, and which part serves them. */
final class Contract {

    private static final String DOCUMENT = "src/main/resources/contracts/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Set<String> atGateway = new TreeSet<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, JsonNode> operations = new LinkedHashMap<>();
    private final Map<Part, JsonNode> documents = new LinkedHashMap<>();

    /** The documents as they are committed in the repository. */
    static Contract in(Path repository) {
        Contract contract = new Contract();
        Site.SERVICES.forEach(service -> contract.add(service, repository));
        contract.add(Part.GATEWAY, repository);
        return contract;
    }

    Set<String> requests() {
        return operations.keySet();
    }

    /** The service that serves a request, or the gateway where none does. */
    Part part(String request) {
        return parts.getOrDefault(request, Part.GATEWAY);
    }

    /** Requests that the gateway's document has and no service, or a service and not the gateway. */
    Set<String> unmerged() {
        return operations.keySet().stream()
                .filter(request -> !request.contains(" /api/me"))
                .filter(request -> part(request).equals(Part.GATEWAY) || !atGateway.contains(request))
                .collect(Collectors.toSet());
    }

    boolean takesVersion(String request) {
        return takes(request, "If-Match");
    }

    boolean creates(String request) {
        return takes(request, "Idempotency-Key");
    }

    /** The schema of a request's body, or nothing where it has none. */
    @Nullable
    JsonNode body(String request) {
        JsonNode schema = operation(request).at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? null : schema;
    }

    JsonNode resolve(String request, JsonNode schema) {
        String reference = schema.path("$ref").asText();
        JsonNode document = documents.get(part(request));
        return reference.isEmpty() || document == null ? schema : document.at(reference.substring(1));
    }

    private boolean takes(String request, String header) {
        return StreamSupport.stream(operation(request).path("parameters").spliterator(), false)
                .anyMatch(parameter -> parameter.path("name").asText().equals(header));
    }

    private JsonNode operation(String request) {
        JsonNode operation = operations.get(request);
        if (operation == null) {
            throw new IllegalArgumentException("No document knows " + request);
        }
        return operation;
    }

    private void add(Part part, Path repository) {
        JsonNode document = read(repository.resolve(part.name()).resolve(DOCUMENT));
        documents.put(part, document);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        String request = entry.getKey().toUpperCase(java.util.Locale.ROOT) + ' ' + path.getKey();
                        operations.putIfAbsent(request, entry.getValue());
                        parts.putIfAbsent(request, part);
                        if (part.equals(Part.GATEWAY)) {
                            atGateway.add(request);
                        }
                    }
                }));
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
