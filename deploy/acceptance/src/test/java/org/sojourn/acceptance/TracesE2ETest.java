package org.sojourn.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.day;
import static org.sojourn.acceptance.Sojourn.eventually;
import static org.sojourn.acceptance.Sojourn.version;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.sojourn.acceptance.Collector.Seen;
import org.sojourn.local.Part;
import org.sojourn.local.Stack;

/** One trace goes from the request to what comes of it in another service, and stands in the logs. */
class TracesE2ETest {

    private static final List<Part> TRACED = List.of(Part.GATEWAY, Part.TRAVEL, Part.DEBRIEF);
    private static final String CALLER = "00f067aa0ba902b7";

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void goFromTheRequestToTheCaseAcrossARestartOfTheRelay() throws IOException {
        Stack stack = Sojourn.stack();
        try (Collector collector = Collector.start()) {
            Map<String, String> traced =
                    Map.of("SOJOURN_TRACES_SHARE", "1", "SOJOURN_TRACES_ENDPOINT", collector.address());
            restart(traced);
            String trip = Journey.away("noor");
            String before = version("noor", trip);
            stack.stop(Part.KAFKA);
            as("noor")
                    .header("traceparent", "00-" + trace + "-" + CALLER + "-00")
                    .header("If-Match", before)
                    .body("{\"returnedOn\": \"%s\"}".formatted(day(0)))
                    .post(trip + "/return")
                    .then()
                    .statusCode(200);
            eventually(() ->
                    assertThat(collector.spans(trace)).extracting(Seen::service).contains("travel-service"));
            stack.stop(Part.TRAVEL);
            stack.start(Part.KAFKA);
            stack.start(Part.TRAVEL, traced);
            Journey.awaitCase("noor", trip);

            eventually(() -> assertThat(way(collector.spans(trace)))
                    .startsWith("gateway")
                    .contains("travel-service")
                    .endsWith("debrief-service"));
            assertThat(collector.holds("Solveig Iceberg")).isFalse();
            assertThat(collector.holds("Tomas Lindqvist")).isFalse();
        } finally {
            stack.start(Part.KAFKA);
            restart(Map.of());
        }
    }

    @Test
    void standInTheLogs() throws Exception {
        String key = "poison-" + trace;
        var message = new ProducerRecord<>("sojourn.travel.trip", key, "poison".getBytes(UTF_8));
        message.headers().add("traceparent", ("00-" + trace + "-" + CALLER + "-01").getBytes(UTF_8));
        try (var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        "127.0.0.1:" + Sojourn.site().address(Part.KAFKA).getPort()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(message).get();
        }
        eventually(() -> assertThat(logged()).anySatisfy(line -> {
            assertThat(line.path("message").asText()).startsWith("set aside: sojourn.travel.trip");
            assertThat(line.at("/mdc/traceId").asText()).isEqualTo(trace);
            assertThat(line.path("level").asText()).isEqualTo("ERROR");
        }));
        try (Connection debrief = Sojourn.stack().database("debrief");
                Statement statement = debrief.createStatement()) {
            assertThat(statement.executeUpdate("delete from dead_letter where key = '" + key + "'"))
                    .isEqualTo(1);
        }
    }

    /** The services from the caller to where the return is applied, by the parents of the spans. */
    private static List<String> way(List<Seen> spans) {
        Map<String, Seen> byId =
                spans.stream().collect(Collectors.toMap(Seen::id, Function.identity(), (one, again) -> one));
        Seen applied = spans.stream()
                .filter(span -> span.name().equals("apply org.sojourn.travel.trip.returned.v1"))
                .filter(span -> span.service().equals("debrief-service"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not applied in this trace: " + spans));
        List<Seen> up = new ArrayList<>();
        for (Seen span = applied; span != null; span = byId.get(span.parent())) {
            up.add(span);
        }
        assertThat(up.getLast().parent()).as("the caller, above " + up).isEqualTo(CALLER);
        return up.reversed().stream().map(Seen::service).distinct().toList();
    }

    private static List<JsonNode> logged() throws IOException {
        Path log = Sojourn.site().data().resolve("logs/debrief-service.log");
        var json = new ObjectMapper();
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("{"))
                    .map(line -> read(json, line))
                    .toList();
        }
    }

    private static JsonNode read(ObjectMapper json, String line) {
        try {
            return json.readTree(line);
        } catch (IOException broken) {
            throw new IllegalStateException("not JSON: " + line, broken);
        }
    }

    private static void restart(Map<String, String> environment) {
        Stack stack = Sojourn.stack();
        TRACED.parallelStream().forEach(stack::stop);
        TRACED.forEach(part -> stack.start(part, environment));
    }
}
