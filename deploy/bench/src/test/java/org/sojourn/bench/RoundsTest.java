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
        Protocol protocol = new Protocol(3, Duration.ofSeconds(6), Duration.ofSeconds(20), 1);

        Series series = new Rounds(() -> 1, () -> worked.add("."))
                .with("a", time -> note(worked, "a", time))
                .with("b", time -> note(worked, "b", time))
                .run(protocol);

        assertThat(worked)
                .containsExactly(
                        "a20", ".", "b20", ".", "a6", ".", "b6", ".", "b6", ".", "a6", ".", "a6", ".", "b6", ".");
        assertThat(series.rounds()).hasSize(3);
    }

    @Test
    void warmsUpUntilTwoPiecesBringNothing() {
        assertThat(piecesOf(15, 10, 20, 20, 30, 31, 31, 50)).isEqualTo(6);
    }

    @Test
    void warmsUpNoLongerThanAllowed() {
        assertThat(piecesOf(3, 10, 20, 40, 80)).isEqualTo(3);
    }

    @Test
    void comparesWhatIsLateInTheRoundsHoweverLongEachWarmedUp() {
        Duration round = Duration.ofSeconds(6);

        Series series = new Rounds(() -> 1, () -> {})
                .with("a", time -> new Sample(1, 1, 0, time.equals(round) ? 3 : 100, List.of()))
                .with("b", _ -> new Sample(1, 1, 0, 2, List.of()))
                .run(new Protocol(2, round, Duration.ofSeconds(20), 5));

        assertThat(series.lateness("a", "b")).isEqualTo(new Ratio(1.5, 1.5, 1.5, 2));
        assertThat(series.late("a")).isEqualTo(3);
    }

    /** How many pieces a contender was warmed up by that was so fast in one after the other. */
    private static long piecesOf(int most, int... speeds) {
        List<Duration> times = new ArrayList<>();
        Contender contender = time -> {
            times.add(time);
            return new Sample(speeds[Math.min(times.size(), speeds.length) - 1], 1, 0, List.of());
        };
        new Rounds(() -> 1, () -> {})
                .with("a", contender)
                .run(new Protocol(1, Duration.ofSeconds(6), Duration.ofSeconds(20), most));
        return times.stream().filter(time -> time.toSeconds() == 20).count();
    }

    private static Sample note(List<String> worked, String name, Duration time) {
        worked.add(name + time.toSeconds());
        return new Sample(1, 1, 0, List.of());
    }
}
