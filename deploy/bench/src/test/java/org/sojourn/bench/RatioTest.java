package org.sojourn.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void isTheMedianOfTheRoundsAndNotOfTheSpeeds() {
        Series series = Series.of(List.of(round(10, 20), round(300, 100), round(40, 50)), List.of(100.0, 100.0, 100.0));

        assertThat(series.ratio("ours", "theirs")).isEqualTo(new Ratio(0.8, 0.5, 3.0, 3));
    }

    @Test
    void liesBetweenTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(Ratio.of(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
    }

    @Test
    void dropsRoundsInWhichTheMachineWasNotItself() {
        Series series = Series.of(
                List.of(round(1, 1), round(9, 1), round(9, 1), round(2, 1), round(3, 1)),
                List.of(100.0, 74.0, 126.0, 101.0, 75.0));

        assertThat(series.dropped()).isEqualTo(2);
        assertThat(series.ratio("ours", "theirs")).isEqualTo(new Ratio(2, 1, 3, 3));
    }

    @Test
    void isNothingWithoutARound() {
        assertThatThrownBy(() -> Ratio.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsFaultsOfTheContendersAskedFor() {
        Map<String, Sample> round = Map.of(
                "ours",
                new Sample(1, 1, 0, List.of("3 answers were not 2xx")),
                "theirs",
                new Sample(1, 1, 0, List.of("failed")));

        assertThat(Series.of(List.of(round), List.of(1.0)).faults("ours"))
                .containsExactly("ours: 3 answers were not 2xx");
    }

    @Test
    void countsProcessorTimePerPieceOfWork() {
        Map<String, Sample> round = Map.of("ours", new Sample(200, 4, 30_000, List.of()));
        Series series = Series.of(List.of(round), List.of(1.0));

        assertThat(series.perSecond("ours")).isEqualTo(50);
        assertThat(series.cpuPerDone("ours")).isEqualTo(150);
    }

    private static Map<String, Sample> round(long ours, long theirs) {
        return Map.of("ours", new Sample(ours, 1, 0, List.of()), "theirs", new Sample(theirs, 1, 0, List.of()));
    }
}
