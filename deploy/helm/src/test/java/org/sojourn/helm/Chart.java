package org.sojourn.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The chart as it is rendered for an application, with the three values an operator must give. */
record Chart(String text) {

    static final List<String> APPLICATIONS =
            List.of("advisory-service", "travel-service", "debrief-service", "gateway");

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String HOOK = "helm.sh/hook";
    private static final String SHOWN_HOOK = "shown.example/hook";
    private static final Path SHOWN = shown(Path.of("service"));

    static Chart of(String application, Map<String, String> values) {
        TemplateCommand template = new Helm(SHOWN)
                .template()
                .withName(application)
                .withNamespace("sojourn")
                .withKubeVersion("1.34.0")
                .withValuesFile(Path.of("values", application + ".yaml"))
                .set("database.host", "db.example")
                .set("kafka.bootstrapServers", "kafka.example:9093")
                .set("oidc.issuer", "https://id.example/realms/sojourn");
        values.forEach(template::set);
        return new Chart(template.call());
    }

    static Chart of(String application) {
        return of(application, Map.of());
    }

    /** A copy of the chart; the library keeps hooks to itself, so there they are none. */
    private static Path shown(Path chart) {
        try (Stream<Path> files = Files.walk(chart)) {
            Path copy = Files.createTempDirectory("chart");
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(chart.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("."));
                Files.writeString(target, Files.readString(file).replace(HOOK, SHOWN_HOOK));
            }
            return copy;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the chart cannot be read", unreadable);
        }
    }

    List<JsonNode> objects() {
        try (var parser = YAML.createParser(text)) {
            return YAML.readValues(parser, JsonNode.class).readAll().stream()
                    .map(JsonNode.class::cast)
                    .filter(JsonNode::isObject)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the chart does not render to YAML", unreadable);
        }
    }

    Stream<JsonNode> all(String kind) {
        return objects().stream()
                .filter(object -> kind.equals(object.path("kind").asText()));
    }

    JsonNode one(String kind) {
        return all(kind).findFirst().orElseThrow();
    }

    /** What pods are made of: those of the deployment, of Jobs and of the test. */
    List<JsonNode> pods() {
        return objects().stream()
                .map(object -> "Pod".equals(object.path("kind").asText())
                        ? object.path("spec")
                        : object.at("/spec/template/spec"))
                .filter(JsonNode::isObject)
                .toList();
    }
}
