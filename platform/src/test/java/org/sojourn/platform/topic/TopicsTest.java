package org.sojourn.platform.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void grantOnlyWhatTheListSays() {
        var granted = Topics.ofThisBuild().access().stream()
                .filter(binding -> binding.pattern().name().equals("sojourn.travel.trip"))
                .map(binding ->
                        binding.entry().principal() + " " + binding.entry().operation())
                .collect(Collectors.toSet());

        assertThat(granted)
                .containsExactlyInAnyOrder(
                        "User:travel-service WRITE",
                        "User:travel-service DESCRIBE",
                        "User:debrief-service READ",
                        "User:debrief-service DESCRIBE");
    }

    @Test
    void readTheClientsSettingsFromTheEnvironment() {
        assertThat(Topics.client(Map.of("KAFKA_SSL_KEYSTORE_TYPE", "PEM", "HOME", "/root")))
                .isEqualTo(Map.of("ssl.keystore.type", "PEM"));
    }
}
