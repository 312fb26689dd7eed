package org.sojourn.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.strimzi.api.kafka.model.common.UnknownPropertyPreserving;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data planes of deploy/examples, by whoever knows what their operators take: an API server, Strimzi's own model, a schema. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("../examples");
    private static final Path TOPICS = Path.of("../kafka/topics.yaml");

    private final YAMLMapper yaml = new YAMLMapper();

    @ParameterizedTest
    @ValueSource(strings = {"postgres-cloudnativepg", "certificates-cert-manager", "monitoring"})
    void areTakenByAnApiServer(String example) throws IOException {
        assumeThat(System.getenv("KUBECONFIG"))
                .as("examples: not checked by an API server (there is no KUBECONFIG)")
                .isNotBlank();
        Program kubectl = new Program("kubectl").needed();
        List<String> apply =
                List.of("apply", "--namespace=default", "--dry-run=server", "--validate=strict", "-f", "-");
        String text = Files.readString(EXAMPLES.resolve(example + ".yaml"));

        assertThat(kubectl.output(text, apply).lines()).hasSameSizeAs(objects(text));
        assertThatThrownBy(() -> kubectl.output(text.replace("spec:\n", "spec:\n  unheardOf: 1\n"), apply))
                .hasMessageContaining("unheardOf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity-keycloak-operator", "secrets-external-secrets"})
    void holdSchemasOfTheirOwn(String example) throws IOException {
        Program kubeconform = new Program("kubeconform").needed();
        List<String> strictly = List.of(
                "-strict",
                "-summary",
                "-schema-location",
                "src/test/resources/schemas/{{.ResourceKind}}{{.KindSuffix}}.json");
        String text = Files.readString(EXAMPLES.resolve(example + ".yaml"));

        assertThat(kubeconform.output(text, strictly)).contains("Valid: 1, Invalid: 0, Errors: 0, Skipped: 0");
        assertThatThrownBy(() -> kubeconform.output(text.replace("spec:\n", "spec:\n  unheardOf: 1\n"), strictly))
                .hasMessageContaining("unheardOf");
    }

    @Test
    void areWhatStrimziKnows() throws IOException {
        String text = Files.readString(EXAMPLES.resolve("kafka-strimzi.yaml"));

        assertThat(unknownToStrimzi(text)).isEmpty();
        assertThat(unknownToStrimzi(text.replace("    listeners:\n", "    unheardOf: 1\n    listeners:\n")))
                .containsExactly("Kafka.spec.Kafka.unheardOf");
    }

    @Test
    void grantInStrimziWhatTheTopicsSay() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (JsonNode topic : yaml.readTree(TOPICS.toFile()).path("topics")) {
            String name = topic.path("name").asText();
            topic.path("writers").forEach(writer -> wanted.add(writer.asText() + " topic " + name + " Write,Describe"));
            topic.path("readers").forEach(reader -> {
                wanted.add(reader.asText() + " topic " + name + " Read,Describe");
                wanted.add(reader.asText() + " group " + reader.asText() + " Read");
            });
        }
        Set<String> granted = new TreeSet<>();
        for (JsonNode object : objects(Files.readString(EXAMPLES.resolve("kafka-strimzi.yaml")))) {
            String user = object.at("/metadata/name").asText();
            for (JsonNode grant : object.at("/spec/authorization/acls")) {
                List<String> operations = new ArrayList<>();
                grant.path("operations").forEach(operation -> operations.add(operation.asText()));
                granted.add(user + " " + grant.at("/resource/type").asText() + " "
                        + grant.at("/resource/name").asText() + " " + String.join(",", operations));
            }
        }
        assertThat(granted).isEqualTo(wanted);
    }

    private List<String> unknownToStrimzi(String text) throws IOException {
        List<String> unknown = new ArrayList<>();
        for (JsonNode object : objects(text)) {
            String kind = object.path("kind").asText();
            Class<?> model = Stream.of(Kafka.class, KafkaNodePool.class, KafkaUser.class)
                    .filter(known -> known.getSimpleName().equals(kind))
                    .findFirst()
                    .orElseThrow();
            assertThat(object.path("apiVersion").asText()).isEqualTo("kafka.strimzi.io/v1");
            collect(yaml.treeToValue(object.path("spec"), model(model)), kind + ".spec", unknown);
        }
        return unknown;
    }

    private static Class<?> model(Class<?> kind) {
        try {
            return kind.getMethod("getSpec").getReturnType();
        } catch (NoSuchMethodException absent) {
            throw new IllegalStateException(kind + " has no spec", absent);
        }
    }

    /** Strimzi's model keeps what it does not know apart. */
    private static void collect(Object value, String path, List<String> unknown) {
        if (value instanceof List<?> several) {
            several.forEach(one -> collect(one, path, unknown));
        }
        if (!(value instanceof UnknownPropertyPreserving known)) {
            return;
        }
        if (known.getAdditionalProperties() != null) {
            known.getAdditionalProperties().keySet().forEach(name -> unknown.add(path + "." + name));
        }
        for (var getter : value.getClass().getMethods()) {
            if (getter.getName().startsWith("get")
                    && getter.getParameterCount() == 0
                    && !getter.getName().equals("getAdditionalProperties")) {
                try {
                    Object inner = getter.invoke(value);
                    if (inner != null) {
                        collect(inner, path + "." + getter.getName().substring(3), unknown);
                    }
                } catch (ReflectiveOperationException unreadable) {
                    throw new IllegalStateException(getter.toString(), unreadable);
                }
            }
        }
    }

    private List<JsonNode> objects(String text) throws IOException {
        try (MappingIterator<JsonNode> all = yaml.readerFor(JsonNode.class).readValues(text)) {
            return all.readAll();
        }
    }
}
