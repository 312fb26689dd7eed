package org.sojourn.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {

    @TempDir
    Path directory;

    @Test
    void keepsRecordsAndOffsetsBetweenRuns() throws Exception {
        int port;
        try (var kafka = KafkaServer.start(directory, 0)) {
            port = kafka.port();
            kafka.createTopics("sojourn.travel.trip");
            kafka.createTopics("sojourn.travel.trip");
            send(kafka, "sojourn.travel.trip", "first");
            assertThat(read(kafka)).isEqualTo("first");
        }
        try (var kafka = KafkaServer.start(directory, port)) {
            send(kafka, "sojourn.travel.trip", "second");
            assertThat(read(kafka)).isEqualTo("second");
            assertThatThrownBy(() -> send(kafka, "sojourn.unheard.of", "lost"))
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    private static void send(KafkaServer kafka, String topic, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.block.ms", 2000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        }
    }

    private static String read(KafkaServer kafka) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "group.id",
                "reader",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("sojourn.travel.trip"));
            for (var attempt = 0; attempt < 100; attempt++) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    consumer.commitSync();
                    return record.value();
                }
            }
            throw new AssertionError("Nothing arrived");
        }
    }
}
