package org.sojourn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void takesTurnsAndReversesTheOrderEverySecondRound() {
        List<String> worked = new ArrayList<>();
        Protocol protocol = new Protocol(3, Duration.ofSeconds(6), Duration.ofSeconds(20));

        Series series = new Rounds(() -> 1, () -> worked.add("."))
                .with("a", time -> note(worked, "a", time))
                .with("b", time -> note(worked, "b", time))
                .run(protocol);

        assertThat(worked)
                .containsExactly(
                        "a20", ".", "b20", ".", "a6", ".", "b6", ".", "b6", ".", "a6", ".", "a6", ".", "b6", ".");
        assertThat(series.rounds()).hasSize(3);
    }

    private static Sample note(List<String> worked, String name, Duration time) {
        worked.add(name + time.toSeconds());
        return new Sample(1, 1, 0, List.of());
    }
}
