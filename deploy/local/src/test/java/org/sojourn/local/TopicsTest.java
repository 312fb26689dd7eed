package org.sojourn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void keepsEditionsForEverAndTripsForAWeek() {
        var retention = Topics.read(Path.of("../kafka/topics.yaml"), 4).stream()
                .collect(Collectors.toMap(
                        topic -> topic.name(), topic -> topic.configs().get("retention.ms")));

        assertThat(retention)
                .containsEntry("sojourn.advisory.edition", "-1")
                .containsEntry(
                        "sojourn.travel.trip", Long.toString(Duration.ofDays(7).toMillis()));
    }
}
