package org.sojourn.debrief.questionnaire;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sojourn.platform.problem.Violation;
import tools.jackson.databind.JsonNode;

/** One edition of the questionnaire: a JSON Schema whose properties are the questions. It never changes once it was used. */
public final class Edition {

    private static final String NAME = "urn:sojourn:questionnaire:";

    private final String document;
    private final Map<String, Schema> questions = new LinkedHashMap<>();

    private Edition(String document) {
        this.document = document;
    }

    static Edition parse(int number, String document) {
        Edition edition = new Edition(document);
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(NAME + number, document))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        JsonNode properties = registry.getSchema(SchemaLocation.of(NAME + number))
                .getSchemaNode()
                .get("properties");
        for (String question : properties.propertyNames()) {
            SchemaLocation place = SchemaLocation.of(NAME + number + "#/properties/" + question);
            edition.questions.put(question, registry.getSchema(place));
        }
        return edition;
    }

    /** The schema as it is handed out. */
    public String document() {
        return document;
    }

    /** The questions in their order. */
    List<String> questions() {
        return List.copyOf(questions.keySet());
    }

    boolean asks(String question) {
        return questions.containsKey(question);
    }

    /** What is wrong with an answer, each fault by its place in the answer. */
    List<Violation> faults(String question, String answer) {
        Schema schema = questions.get(question);
        if (schema == null) {
            throw new IllegalArgumentException("not asked: " + question);
        }
        return schema.validate(answer, InputFormat.JSON).stream()
                .map(Edition::violation)
                .distinct()
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::code))
                .toList();
    }

    private static Violation violation(Error error) {
        String place = error.getInstanceLocation().toString();
        String pointer = error.getProperty() == null ? place : place + "/" + error.getProperty();
        return switch (error.getKeyword()) {
            case "required" -> new Violation(pointer, "required", "This is missing.");
            case "additionalProperties" -> new Violation(pointer, "unknown-field", "There is no such field.");
            case "minLength", "minItems" -> new Violation(pointer, "too-short", "This is too short.");
            case "maxLength" -> new Violation(pointer, "too-long", "This is too long.");
            default -> new Violation(pointer, "invalid-value", "The value does not fit this field.");
        };
    }
}
