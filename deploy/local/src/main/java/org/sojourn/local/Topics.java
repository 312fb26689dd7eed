package org.sojourn.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Reads the topics that Sojourn needs from `deploy/kafka/topics.yaml`. */
final class Topics {

    private static final short ONE_REPLICA = 1;
    private static final String FOREVER = "forever";

    private Topics() {}

    private record TopicList(List<Topic> topics) {}

    /** Who may do what with it matters to brokers that know their clients. */
    private record Topic(String name, String retention, List<String> writers, List<String> readers) {

        NewTopic with(int partitions) {
            var milliseconds =
                    FOREVER.equals(retention) ? -1 : Duration.parse(retention).toMillis();
            return new NewTopic(name, partitions, ONE_REPLICA)
                    .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(milliseconds)));
        }
    }

    static List<NewTopic> read(Path file, int partitions) {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(file.toFile(), TopicList.class).topics().stream()
                            .map(topic -> topic.with(partitions))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Topics could not be read from " + file, e);
        }
    }
}
