package org.sojourn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Ratio RATIO = new Ratio(0.9, 0.8, 1.0, 7);

    @Test
    void reachesAFloorThatIsMetExactly() {
        assertThat(line(Floor.atLeast(0.9), RATIO).verdict()).isEqualTo(Line.Verdict.REACHED);
        assertThat(line(Floor.atLeast(0.91), RATIO).verdict()).isEqualTo(Line.Verdict.MISSED);
        assertThat(line(Floor.atMost(0.9), RATIO).verdict()).isEqualTo(Line.Verdict.REACHED);
        assertThat(line(Floor.atMost(0.89), RATIO).verdict()).isEqualTo(Line.Verdict.MISSED);
    }

    @Test
    void isVoidWithAFaultOrWithoutAnOpponent() {
        assertThat(line(Floor.atLeast(0.1), RATIO, "3 answers were not 2xx").verdict())
                .isEqualTo(Line.Verdict.VOID);
        assertThat(line(Floor.atLeast(0.1), null).verdict()).isEqualTo(Line.Verdict.VOID);
    }

    @Test
    void replacesOnlyWhatStandsBetweenTheMarkers() {
        Report report = new Report(new Machine("A machine."), List.of(outcome()));

        String written = report.into("before\n<!-- results -->\nold\n<!-- end of results -->\nafter\n");

        assertThat(written).startsWith("before\n<!-- results -->\n\nA machine.\n\n| Row |");
        assertThat(written)
                .contains("| at least 0.90 | them | 0.90 (0.80-1.00), 7 kept | fast | ")
                .doesNotContain("old");
        assertThat(written).endsWith("<!-- end of results -->\nafter\n");
        assertThat(report.into(written)).isEqualTo(written);
    }

    @Test
    void leavesRowsThatWereMeasuredElsewhere() {
        Report report = new Report(new Machine("A machine."), List.of(outcome()));

        String written = report.into(
                "<!-- results -->\n| Row |\n|---|\n| `list` | seen |\n| `submit` | seen |\n<!-- end of results -->");

        assertThat(written)
                .contains("|---|\n| `list` | seen |\n| `submit` | hand in |")
                .doesNotContain("`submit` | seen");
        assertThat(report.into(written)).isEqualTo(written);
    }

    @Test
    void endsEachRowWithItsVerdict() {
        assertThat(new Report(new Machine(""), List.of(outcome()))
                        .table()
                        .lines()
                        .toList()
                        .getLast())
                .endsWith("load 1.5, 7 rounds of 6 s after 20 s | reached |");
        assertThat(Report.counts(List.of(outcome()))).isEqualTo("bench: 1 rows, 1 reached, 0 missed, 0 void");
    }

    @Test
    void keepsOutcomesAsTheyWere(@TempDir Path folder) {
        new Results(folder).keep(outcome());

        assertThat(new Results(folder).of("submit")).contains(outcome());
        assertThat(new Results(folder).of("list")).isEmpty();
    }

    private static Outcome outcome() {
        return new Outcome(
                "submit",
                "2026-11-29T14:00:00Z",
                "7 rounds of 6 s after 20 s",
                "abc",
                1.5,
                List.of(line(Floor.atLeast(0.9), RATIO)));
    }

    private static Line line(Floor floor, @Nullable Ratio ratio, String... faults) {
        return new Line("hand in", "them", floor, ratio, "fast", List.of(faults));
    }
}
