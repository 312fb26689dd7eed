package org.sojourn.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The schema closes and describes the values, and the chart's README is its table. */
class SchemaTest {

    private static final Path README = Path.of("service/README.md");

    private final JsonNode schema;
    private final JsonNode values;

    SchemaTest() throws IOException {
        schema = new ObjectMapper().readTree(new File("service/values.schema.json"));
        values = new YAMLMapper().readTree(new File("service/values.yaml"));
    }

    @Test
    void describesEveryValueAndNoOther() {
        assertDescribes(schema, values, "");
    }

    @Test
    void isTheTableOfTheReadme() throws IOException {
        var table = new StringBuilder();
        rows(schema, values, "", table);
        var readme = Files.exists(README) ? Files.readString(README) : "";
        var start = readme.indexOf("| Value |");
        var current = start < 0 ? "" : readme.substring(start);
        var expected = "| Value | Default | Meaning |\n|---|---|---|\n" + table;
        if (!current.equals(expected)) {
            Files.writeString(README, (start < 0 ? readme : readme.substring(0, start)) + expected);
        }
        assertThat(current)
                .as("service/README.md was not current, and is written anew")
                .isEqualTo(expected);
    }

    private static void assertDescribes(JsonNode described, JsonNode given, String path) {
        var properties = described.path("properties");
        var names = new TreeSet<String>();
        properties.fieldNames().forEachRemaining(names::add);
        names.remove("global");
        var keys = new TreeSet<String>();
        given.fieldNames().forEachRemaining(keys::add);
        assertThat(keys).as("values" + path).isEqualTo(names);
        assertThat(described.path("additionalProperties").asBoolean(true)).isFalse();
        for (String name : names) {
            assertThat(properties.path(name).path("description").asText())
                    .as(path + "." + name)
                    .isNotBlank();
            if (properties.path(name).has("properties")) {
                assertDescribes(properties.path(name), given.path(name), path + "." + name);
            }
        }
    }

    private static void rows(JsonNode described, JsonNode given, String path, StringBuilder table) {
        for (var entry : described.path("properties").properties()) {
            var value = given.path(entry.getKey());
            if (value.isMissingNode()) {
                continue;
            }
            if (entry.getValue().has("properties")) {
                rows(entry.getValue(), value, path + entry.getKey() + ".", table);
            } else {
                table.append("| `%s%s` | `%s` | %s |%n"
                        .formatted(
                                path,
                                entry.getKey(),
                                value,
                                entry.getValue().path("description").asText()));
            }
        }
    }
}
